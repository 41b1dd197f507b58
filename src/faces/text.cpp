#include "faces/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "core/money.h"
#include "core/text.h"
#include "faces/aftercare.h"
#include "faces/nothing_booked.h"
#include "faces/stop_text.h"
#include "faces/text_parts.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Massage;
using schedule::Offer;
using schedule::Outcome;

std::string painted_lines(std::string_view text, const auto& paint) {
  std::string out;
  for (const std::string& line : wrap(text, page_columns)) out += paint(line) + "\n";
  return out;
}

std::string row_day(const Answer& answer, const Offer& offer) {
  const std::string day = to_short(day_at(answer, offer.day));
  return offer.start_min ? day + " " + clock_time(*offer.start_min) : day;
}

struct RowWidths {
  std::size_t day = 0;
  std::size_t style = 0;
  std::size_t minutes = 0;
  std::size_t price = 0;
};

RowWidths row_widths(const Answer& answer) {
  RowWidths widths;
  for (const Massage& massage : answer.massages) {
    const Offer& offer = offer_at(answer, massage.offer);
    widths.day = std::max(widths.day, row_day(answer, offer).size());
    widths.style = std::max(widths.style, words_for(offer.style).size());
    widths.minutes = std::max(widths.minutes, fmt::formatted_size("{} min", offer.minutes));
    widths.price = std::max(widths.price, to_text(offer.price).size());
  }
  return widths;
}

std::string massage_row(const Answer& answer, const Massage& massage, const RowWidths& widths,
                        const Ink& ink) {
  const Offer& offer = offer_at(answer, massage.offer);
  const std::string facts = left_in(row_day(answer, offer), widths.day) + "  " +
                            left_in(words_for(offer.style), widths.style) + "  " +
                            right_in(fmt::format("{} min", offer.minutes), widths.minutes) + "  " +
                            right_in(to_text(offer.price), widths.price);
  const schedule::Reason* telling = telling_reason(massage);
  const std::string reason = telling ? printable(telling->words) : "";
  return ink.massage(facts) + "  " + line_of(shorten(reason, page_columns - columns_of(facts) - 2));
}

/// Where it stands in the diary, when there is a diary.
std::string diary_line(const Offer& offer) {
  const std::string with = offer.therapist.empty() ? "" : "with " + offer.therapist;
  if (!offer.booked) return with;
  return with.empty() ? "already booked" : "already booked, " + with;
}

std::string massage_details(const Answer& answer, const Massage& massage,
                            const std::vector<Aftercare>& shared, const Ink& ink) {
  const Offer& offer = offer_at(answer, massage.offer);
  std::string out = reason_lines(massage.reasons, ink);
  if (massage.reasons.size() > 1)
    out += right_in(signed_points(massage.points), 8) + "  " + ink.faint("in all") + "\n";
  if (const std::string diary = diary_line(offer); !diary.empty())
    out += hanging("  Diary    ", diary);
  if (const std::string regions = regions_line(massage); !regions.empty())
    out += hanging("  Work on  ", regions);
  const std::string alone = leave_alone_line(massage.leave_alone);
  if (!alone.empty()) out += ink.warning(hanging("  Leave alone  ", alone));
  const std::string alternatives = alternatives_line(answer, massage);
  if (!alternatives.empty()) out += hanging("  Instead  ", alternatives);
  for (const schedule::FollowUp& next : own_follow_ups(answer, massage, shared))
    out +=
        hanging("  After    ", follow_up_days(next, day_at(answer, offer.day)) + ": " + next.words +
                                   (next.rule.empty() ? "" : " (" + next.rule + ")"));
  for (const std::string& caution : massage.cautions)
    out += ink.warning(hanging("  Mind     ", caution));
  return out + "\n";
}

/// What holds after every massage, told once.
std::string aftercare_section(const std::vector<Aftercare>& shared, const Ink& ink) {
  if (shared.empty()) return {};
  std::string out = ink.strong("After every massage") + "\n";
  for (const Aftercare& care : shared)
    out += hanging("  - ", days_of(care) + ": " + care.words +
                               (care.rule.empty() ? "" : " (" + care.rule + ")"));
  return out + "\n";
}

std::string massages_section(const Answer& answer, const TextStyle& style, const Ink& ink) {
  const RowWidths widths = row_widths(answer);
  const std::vector<Aftercare> shared = shared_aftercare(answer);
  std::string out;
  for (const Massage& massage : answer.massages) {
    out += massage_row(answer, massage, widths, ink);
    if (!style.brief) out += massage_details(answer, massage, shared, ink);
  }
  if (style.brief) return out + "\n";
  return out + aftercare_section(shared, ink);
}

std::string grades_used(const Answer& answer) {
  std::string letters;
  for (const Massage& massage : answer.massages)
    for (const schedule::Reason& reason : massage.reasons) letters += grade_letter(reason.grade);
  return letters;
}

std::string list_section(std::string_view title, const std::vector<std::string>& sentences,
                         const Ink& ink) {
  if (sentences.empty()) return {};
  std::string out = ink.strong(title) + "\n";
  for (const std::string& sentence : sentences) out += hanging("  - ", sentence);
  return out + "\n";
}

std::string nothing_section(const Answer& answer) {
  const NothingBooked nothing = why_nothing(answer);
  std::string out;
  for (const std::string& sentence : nothing.why) out += hanging("", sentence);
  return out + hanging("", nothing.what_opens) + "\n";
}

/// What came of the search, where that is more than the proof line says.
std::string outcome_section(const Answer& answer, const Ink& ink) {
  switch (answer.solution.outcome) {
    case Outcome::Infeasible:
      return list_section("What stands in the way", answer.obstacles, ink) +
             hanging("",
                     "Move or cancel one of these appointments, or choose another protocol; "
                     "then ask again.") +
             "\n";
    case Outcome::Stopped:
      return ink.warning(hanging("",
                                 "Not proved to be the best: the search stopped first. This is "
                                 "the best schedule it had found.")) +
             "\n";
    case Outcome::Optimal:
      return {};
  }
  return {};
}

std::string protocol_line(const Answer& answer) {
  const std::string title = answer.protocol_title.empty() ? "" : ": " + answer.protocol_title;
  return "protocol " + answer.protocol + title;
}

}  // namespace

std::string as_text(const Answer& answer, const TextStyle& style) {
  const Ink ink{style.colour};
  const bool feasible = answer.solution.outcome != Outcome::Infeasible;
  // Before anything else: what somebody must do now.
  std::string out = stop_lines(answer.stops, ink) + called_off_lines(answer, ink);
  out += painted_lines(headline(answer), [&](std::string_view line) { return ink.strong(line); });
  out +=
      painted_lines(protocol_line(answer), [&](std::string_view line) { return ink.faint(line); });
  out += "\n" + outcome_section(answer, ink);
  if (feasible && answer.massages.empty()) out += nothing_section(answer);
  out += massages_section(answer, style, ink);
  if (!style.brief && !answer.massages.empty())
    out += grade_legend(grades_used(answer), ink) + "\n";
  if (feasible) out += season_lines(answer, ink) + "\n";
  if (!style.brief && !answer.self_massage.empty()) out += self_massage_lines(answer, ink) + "\n";
  out += list_section("Notes", answer.notes, ink);
  return out + line_of(proof_line(answer));
}

}  // namespace rubdown::faces
