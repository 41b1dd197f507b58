#include "faces/text_parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "core/text.h"
#include "faces/routines.h"
#include "faces/weeks.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Massage;
using schedule::Reason;

constexpr std::size_t points_columns = 8;  // indent and "+120.0"
constexpr std::size_t rule_columns = 6;
constexpr std::size_t source_columns = 16;
constexpr std::size_t words_columns =
    page_columns - points_columns - rule_columns - source_columns - 7;  // gaps and the grade

std::string weekday_letters() { return " M   T   W   T   F   S   S"; }

/// " L ", "[e]" where a massage lies; three columns.
std::string cell(const Answer& answer, std::optional<int> day, const Ink& ink) {
  if (!day) return "   ";
  const Mark mark = mark_of(answer.calendar.at(*day));
  const char letter = letter_of(mark);
  if (massage_on(answer, *day)) return ink.massage(fmt::format("[{}]", letter));
  const std::string plain = fmt::format(" {} ", letter);
  return mark == Mark::Race ? ink.race(plain) : plain;
}

std::string massages_of(const Answer& answer, const Week& week) {
  std::string words;
  for (const std::optional<int>& day : week.days) {
    const Massage* massage = day ? massage_on(answer, *day) : nullptr;
    if (!massage) continue;
    if (!words.empty()) words += ", ";
    words += to_short(day_at(answer, *day)).substr(0, 3) + " " +
             offer_name(offer_at(answer, massage->offer));
  }
  return with_plain_spaces(words);
}

std::string week_line(const Answer& answer, const Week& week, const Ink& ink) {
  std::string line = "  " + to_short(week.monday).substr(4) + "   ";
  for (const std::optional<int>& day : week.days) line += cell(answer, day, ink) + " ";
  const std::string_view block = schedule::name_of(week.block);
  line += " " + ink.faint(block);
  constexpr std::size_t block_columns = 10;
  constexpr std::size_t left = 2 + 6 + 3 + 7 * 4 + 1 + block_columns;
  const std::string massages = massages_of(answer, week);
  if (!massages.empty())
    line += std::string(block_columns - block.size(), ' ') + shorten(massages, page_columns - left);
  return line_of(line);
}

/// The marks that occur, so that the legend explains nothing that is not there.
std::string season_legend(const Answer& answer) {
  std::array<bool, all_marks.size()> seen{};
  for (int day = 0; day < answer.calendar.season_days(); ++day)
    seen[static_cast<std::size_t>(mark_of(answer.calendar.at(day)))] = true;
  std::string legend = "[ ]\u00a0massage";
  for (const Mark mark : all_marks)
    if (seen[static_cast<std::size_t>(mark)])
      legend += fmt::format(",  {}\u00a0{}", letter_of(mark), words_of(mark));
  return legend;
}

}  // namespace

std::string reason_lines(std::span<const Reason> reasons, const Ink& ink) {
  std::string out;
  for (const Reason& reason : reasons) {
    const std::vector<std::string> words = wrap(reason.words, words_columns);
    out += line_of(right_in(signed_points(reason.points), points_columns) + "  " +
                   left_in(words[0], words_columns) + "  " +
                   ink.faint(left_in(reason.rule, rule_columns) + " " +
                             left_in(reason.source, source_columns) + " " +
                             grade_letter(reason.grade)));
    for (std::size_t i = 1; i < words.size(); ++i)
      out += line_of(std::string(points_columns + 2, ' ') + words[i]);
  }
  return out;
}

std::string grade_legend(std::string_view letters, const Ink& ink) {
  std::string out = ink.strong("How well a reason is supported") + "\n";
  for (const char letter : all_grades)
    if (letters.find(letter) != std::string_view::npos)
      out += hanging(fmt::format("  {}  ", letter), grade_meaning(letter));
  return out;
}

std::string season_lines(const Answer& answer, const Ink& ink) {
  std::string out = ink.strong("The season") + "\n" + line_of("  week of  " + weekday_letters());
  for (const Week& week : weeks_of(answer.calendar)) out += week_line(answer, week, ink);
  return out + hanging("  ", season_legend(answer));
}

std::string self_massage_lines(const Answer& answer, const Ink& ink) {
  std::string out = ink.strong("Self-massage between") + "\n";
  for (const Routine& routine : routines_of(answer)) {
    const std::string rule = routine.rule.empty() ? "" : " (" + routine.rule + ")";
    out += hanging("  ", fmt::format("{} min: {}{}", routine.minutes, routine.words, rule));
    out += ink.faint(hanging("    ", days_in_words(routine.days)));
  }
  return out;
}

}  // namespace rubdown::faces
