#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/day.h"
#include "faces/page_parts.h"
#include "faces/shades.h"
#include "faces/weeks.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::CalendarDay;
using schedule::DayView;
using schedule::Massage;

const DayView& view_of(const Answer& answer, int day) {
  static const DayView unknown;
  const auto index = static_cast<std::size_t>(day);
  return index < answer.days.size() ? answer.days[index] : unknown;
}

bool is_closed(const Answer& answer, int day) { return !view_of(answer, day).closed_by.empty(); }

/// What an unchosen day would cost, or why it is shut.
std::string regret_sentence(const Answer& answer, int day) {
  const DayView& view = view_of(answer, day);
  if (is_closed(answer, day)) {
    std::string rules;
    for (const std::string& rule : view.closed_by) rules += (rules.empty() ? "" : ", ") + rule;
    return "No massage here: " + rules + ".";
  }
  if (!view.regret || !view.best_offer) return {};
  return fmt::format("Best here: {}, {}.", offer_name(offer_at(answer, *view.best_offer)),
                     regret_words(*view.regret));
}

/// The whole cell in words: for screen readers, and when a mouse rests on it.
std::string sentence(const Answer& answer, int day, const Massage* massage) {
  const CalendarDay& entry = answer.calendar.at(day);
  std::string out = fmt::format("{}: {}.", to_long(entry.day), entry.words);
  if (massage)
    out += " " + capitalised(offer_name(offer_at(answer, massage->offer))) + ".";
  else if (const std::string regret = regret_sentence(answer, day); !regret.empty())
    out += " " + regret;
  return out;
}

/// The letter in its shape: race, long and hard days are told apart without colour.
std::string mark_html(Mark mark) {
  switch (mark) {
    case Mark::Race:
      return "<i class=\"mark race\">R</i>";
    case Mark::LongRun:
      return "<i class=\"mark long\">L</i>";
    case Mark::Hard:
      return "<i class=\"mark hard\">H</i>";
    case Mark::Easy:
      return "<i class=\"mark\">e</i>";
    case Mark::Rest:
      return "<i class=\"mark\">&middot;</i>";
    case Mark::Nothing:
      return "<i class=\"mark\"></i>";
  }
  return {};
}

std::string cell_class(const Answer& answer, const Shades& shades, int day,
                       const Massage* massage) {
  if (massage) return "massage";
  if (is_closed(answer, day)) return "closed";
  const DayView& view = view_of(answer, day);
  return view.regret ? fmt::format("r{}", shades.of(*view.regret)) : "open";
}

std::string cell(const Answer& answer, const Shades& shades, int day) {
  const Massage* massage = massage_on(answer, day);
  const CalendarDay& entry = answer.calendar.at(day);
  const std::chrono::year_month_day date{entry.day};
  const std::string words = escape_html(sentence(answer, day, massage));
  const std::string minutes =
      massage ? fmt::format("<b>{} min</b>", offer_at(answer, massage->offer).minutes) : "";
  return fmt::format(
      "<td class=\"{}\" title=\"{}\"><span class=\"vh\">{}</span>"
      "<span aria-hidden=\"true\"><span class=\"n\">{}</span>{}{}</span></td>",
      cell_class(answer, shades, day, massage), words, words, static_cast<unsigned>(date.day()),
      mark_html(mark_of(entry)), minutes);
}

/// The part of a week that lies in this month and in the season; the rest stays empty.
std::string week_row(const Answer& answer, const Shades& shades, const Week& week, Day month) {
  std::string out;
  bool any = false;
  for (const std::optional<int>& day : week.days) {
    const bool inside = day && month_of(day_at(answer, *day)) == month;
    any = any || inside;
    out += inside ? cell(answer, shades, *day) : "<td class=\"out\"></td>";
  }
  return any ? "<tr>" + out + "</tr>\n" : "";
}

std::string month_html(const Answer& answer, const Shades& shades, const std::vector<Week>& weeks,
                       Day month) {
  constexpr std::array<std::string_view, 7> names = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                     "Friday", "Saturday", "Sunday"};
  std::string title = to_long(month);  // "Tuesday 1 June 2027"
  title.erase(0, title.find(" 1 ") + 3);
  std::string out =
      fmt::format("<table class=\"month\">\n<caption>{}</caption>\n<thead><tr>", title);
  for (const std::string_view name : names)
    out +=
        fmt::format("<th scope=\"col\"><abbr title=\"{}\">{}</abbr></th>", name, name.substr(0, 2));
  out += "</tr></thead>\n<tbody>\n";
  for (const Week& week : weeks) out += week_row(answer, shades, week, month);
  return out + "</tbody>\n</table>\n";
}

std::string legend_item(std::string_view html, std::string_view words) {
  return fmt::format("<li>{}<span>{}</span></li>\n", html, words);
}

/// Some day has a price: otherwise no shade means anything.
bool knows_regret(const Answer& answer) {
  return std::any_of(answer.days.begin(), answer.days.end(),
                     [](const DayView& view) { return view.regret.has_value(); });
}

std::string legend_html(const Answer& answer, const Shades& shades) {
  std::string out = "<ul class=\"legend\">\n";
  out += legend_item("<span class=\"swatch massage\"></span>", "massage");
  for (const Mark mark : all_marks)
    if (mark != Mark::Nothing) out += legend_item(mark_html(mark), words_of(mark));
  out += "</ul>\n<ul class=\"legend\">\n";
  if (knows_regret(answer))
    for (int shade = 0; shade < Shades::count; ++shade)
      if (const std::string words = shades.words(shade); !words.empty())
        out += legend_item(fmt::format("<span class=\"swatch r{}\"></span>", shade), words);
  out += legend_item("<span class=\"swatch closed\"></span>", "closed by a rule");
  return out + "</ul>\n";
}

}  // namespace

std::string calendar_html(const Answer& answer) {
  const std::vector<Week> weeks = weeks_of(answer.calendar);
  const Shades shades{answer};
  std::string out;
  if (knows_regret(answer))
    out =
        "<p>The colour of a day says what a massage there would cost the schedule, in points, once "
        "everything else has been arranged around it.</p>\n";
  out += legend_html(answer, shades) + "<div class=\"months\">\n";
  std::optional<Day> last;
  for (int day = 0; day < answer.calendar.season_days(); ++day) {
    const Day month = month_of(day_at(answer, day));
    if (month != last) out += month_html(answer, shades, weeks, month);
    last = month;
  }
  return out + "</div>\n";
}

}  // namespace rubdown::faces
