#include "faces/day_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "core/day.h"
#include "core/text.h"
#include "faces/stop_text.h"
#include "faces/text_parts.h"
#include "faces/weeks.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using schedule::Answer;
using schedule::Ban;
using schedule::DayExplanation;
using schedule::Massage;
using schedule::OfferExplanation;

constexpr std::size_t shown_in_full = 2;  // of the massages that the schedule did not choose

std::string title(const Answer& answer, int day, const Ink& ink) {
  const schedule::CalendarDay& entry = answer.calendar.at(day);
  const std::string words = fmt::format("{}: {}, in the {} block", to_long(entry.day), entry.words,
                                        schedule::name_of(entry.block));
  return ink.strong(hanging("", words)) + "\n";
}

std::string gap_words(const DayExplanation& day) {
  if (!day.gap) return "no massage before it";
  return fmt::format("{} after the massage before it",
                     counted(static_cast<std::size_t>(*day.gap), "day"));
}

/// Grades that are more than a letter: "X for light, D for deep".
std::string grade_notes(const std::vector<schedule::Reason>& reasons) {
  std::string out;
  for (const schedule::Reason& reason : reasons)
    if (reason.grade.size() > 1)
      out += hanging("          ", fmt::format("{}: evidence {}", reason.rule, reason.grade));
  return out;
}

std::string bill(const OfferExplanation& offer, const Ink& ink) {
  return reason_lines(offer.reasons, ink) +
         line_of(right_in(signed_points(offer.points), 8) + "  in all") +
         grade_notes(offer.reasons);
}

std::string cost_of(const Answer& answer, const OfferExplanation& offer) {
  if (offer.chosen) return "is what the schedule puts here";
  if (offer.regret) return regret_words(*offer.regret);
  return answer.solution.best_with.empty()
             ? "has no known cost: the search stopped before it could tell"
             : "fits into no schedule: budget, gaps or booked massages stand in its way";
}

const Massage* nearest_massage(const Answer& answer, int day) {
  const auto distance = [&](const Massage& massage) {
    return std::abs(offer_at(answer, massage.offer).day - day);
  };
  const auto nearest = std::min_element(
      answer.massages.begin(), answer.massages.end(),
      [&](const Massage& a, const Massage& b) { return distance(a) < distance(b); });
  return nearest == answer.massages.end() ? nullptr : &*nearest;
}

/// Why the best massage of an unchosen day loses: what the schedule does instead nearby.
std::string why_not(const Answer& answer, const DayExplanation& day, const OfferExplanation& best) {
  const Massage* instead = nearest_massage(answer, day.day);
  if (!instead) return hanging("", "The schedule has no massage at all.") + "\n";
  const schedule::Offer& offer = offer_at(answer, instead->offer);
  return hanging("", fmt::format("The schedule puts {} on {} instead, which earns {} points; here "
                                 "the best earns {}, {}.",
                                 offer_name(offer), short_day(day_at(answer, offer.day)),
                                 points_text(instead->points), points_text(best.points),
                                 gap_words(day))) +
         "\n";
}

std::string open_offers(const Answer& answer, const DayExplanation& day, const Ink& ink) {
  std::string out;
  std::size_t shown = 0;
  for (const OfferExplanation& offer : day.offers) {
    if (!offer.bans.empty()) continue;
    const std::string line =
        capitalised(offer_name(offer_at(answer, offer.offer))) + " " + cost_of(answer, offer) + ".";
    const bool in_full = offer.chosen || shown++ < shown_in_full;
    out += offer.chosen ? ink.massage(hanging("", line)) : hanging("", line);
    if (in_full) out += bill(offer, ink) + "\n";
  }
  return out + (shown > shown_in_full ? "\n" : "");
}

bool same_bans(const OfferExplanation& a, const OfferExplanation& b) {
  return std::equal(
      a.bans.begin(), a.bans.end(), b.bans.begin(), b.bans.end(),
      [](const Ban& x, const Ban& y) { return x.rule == y.rule && x.words == y.words; });
}

std::string ban_lines(const std::vector<Ban>& bans) {
  std::string out;
  for (const Ban& ban : bans)
    out += hanging(fmt::format("  {} ", left_in(ban.rule, 6)),
                   fmt::format("{} ({}{})", ban.words, ban.source,
                               grade_letter(ban.grade) == '-' ? "" : ", evidence " + ban.grade));
  return out;
}

/// Offers that the same rules close are named together.
std::string closed_offers(const Answer& answer, const DayExplanation& day, const Ink& ink) {
  std::vector<const OfferExplanation*> closed;
  for (const OfferExplanation& offer : day.offers)
    if (!offer.bans.empty()) closed.push_back(&offer);
  std::string out;
  while (!closed.empty()) {
    const OfferExplanation& first = *closed.front();
    std::string names;
    std::erase_if(closed, [&](const OfferExplanation* offer) {
      const bool same = same_bans(*offer, first);
      if (same) names += (names.empty() ? "" : ", ") + offer_name(offer_at(answer, offer->offer));
      return same;
    });
    out += ink.strong(hanging("Closed: ", names)) + ban_lines(first.bans) + "\n";
  }
  return out;
}

std::string letters_of(const DayExplanation& day) {
  std::string letters;
  for (const OfferExplanation& offer : day.offers) {
    for (const schedule::Reason& reason : offer.reasons) letters += grade_letter(reason.grade);
    for (const Ban& ban : offer.bans) letters += grade_letter(ban.grade);
  }
  return letters;
}

std::string short_list(const Answer& answer) {
  std::string out;
  for (const Massage& massage : answer.massages) {
    const schedule::Offer& offer = offer_at(answer, massage.offer);
    out += (out.empty() ? "" : ", ") + short_day(day_at(answer, offer.day)) + " " +
           std::string{words_for(offer.style)};
  }
  return out.empty() ? "no massage" : out;
}

}  // namespace

std::string day_as_text(const Answer& answer, const DayExplanation& day, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string out = stop_lines(answer.stops, ink) + title(answer, day.day, ink);
  if (day.offers.empty()) out += "Nothing is on offer on this day.\n\n";
  const bool chosen = !day.offers.empty() && day.offers.front().chosen;
  const bool open = !day.offers.empty() && day.offers.front().bans.empty();
  if (open && !chosen) out += why_not(answer, day, day.offers.front());
  if (!day.offers.empty() && !open) out += "No massage can be booked on this day.\n\n";
  out += open_offers(answer, day, ink) + closed_offers(answer, day, ink);
  if (!day.offers.empty() && !style.brief) out += grade_legend(letters_of(day), ink) + "\n";
  return out + line_of(proof_line(answer));
}

std::string what_if_as_text(const WhatIfView& view, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string out = stop_lines(view.best.stops, ink) + title(view.best, view.day.day, ink);
  if (!view.then) {
    out += "No: no schedule has such a massage on this day.\n\n";
    return out + closed_offers(view.best, view.day, ink) + line_of(proof_line(view.best));
  }
  const schedule::Offer& offer = offer_at(*view.then, view.offer);
  out += hanging("", fmt::format("{} here {}.", capitalised(offer_name(offer)),
                                 regret_words(view.regret))) +
         "\n";
  out += hanging("now   ", short_list(view.best)) + hanging("then  ", short_list(*view.then));
  const std::string& currency = view.best.problem.data().currency;
  out += hanging("price ", money(price_of(view.best), currency) + " now, " +
                               money(price_of(*view.then), currency) + " then") +
         "\n";
  for (const OfferExplanation& explained : view.day.offers)
    if (explained.offer == view.offer && !explained.reasons.empty())
      out += ink.strong("Points beside the massages as they are now") + "\n" +
             bill(explained, ink) + "\n";
  return out + line_of("then " + proof_line(*view.then));
}

}  // namespace rubdown::faces
