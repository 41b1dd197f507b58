#include "schedule/wish.h"

#include <algorithm>
#include <cstdlib>

#include "core/day.h"

namespace rubdown::schedule {
namespace {

/// Each quarter of an hour off the length that the runner likes costs a point, up to four.
int minutes_points(int minutes, int wanted) {
  return -std::min(4, std::abs(minutes - wanted) / 15);
}

bool holds_on(const rules::Need& need, const CalendarDay& day, const Runner& runner) {
  if (need.condition == rules::Condition::Injury && !runner.injury) return false;
  if (need.condition == rules::Condition::NoInjury && runner.injury) return false;
  if (need.blocks.any() && !need.blocks[static_cast<std::size_t>(day.block)]) return false;
  return need.standing ||
         std::find(runner.needs.begin(), runner.needs.end(), need.name) != runner.needs.end();
}

/// The length that did most counts a point to the style's.
int helped_points(const Helped& helped, Style style, int minutes) {
  return helped.style_points[index_of(style)] + (helped.minutes == minutes ? 1 : 0);
}

}  // namespace

std::vector<const rules::Need*> needs_on(const CalendarDay& day, const rules::Protocol& protocol,
                                         const Runner& runner, Style style) {
  std::vector<const rules::Need*> needs;
  for (const rules::Need& need : protocol.needs)
    if (need.styles[index_of(style)] && holds_on(need, day, runner)) needs.push_back(&need);
  return needs;
}

void add_wishes(Offer& offer, const Calendar& calendar, const rules::Protocol& protocol,
                const PoseRequest& request) {
  const CalendarDay& today = calendar.at(offer.day);
  const Wishes& wishes = request.wishes;
  const auto weekday = static_cast<std::size_t>(weekday_of(today.day));
  for (const rules::Need* need : needs_on(today, protocol, request.runner, offer.style))
    offer.parts.push_back({need->rules.front(), points_of(need->weight)});
  int points = wishes.weekday_points[weekday] + wishes.style_points[index_of(offer.style)];
  if (wishes.minutes) points += minutes_points(offer.minutes, *wishes.minutes);
  if (points != 0) offer.parts.push_back({wish_rule, points_of(points)});
  if (const int helped = helped_points(request.helped, offer.style, offer.minutes); helped != 0)
    offer.parts.push_back({helped_rule, points_of(helped)});
  if (const auto gain = symptom_gain(request.symptoms, protocol, today.day, offer.effect_percent))
    offer.parts.push_back({protocol.symptom_rules.front(), gain->points});
  const double thrift = request.thrift.value_or(usual_thrift(request.currency));
  const Points cost = points_of(thrift * static_cast<double>(offer.price.count()) / 100);
  if (cost != Points{}) offer.parts.push_back({money_rule, -cost});
  // An appointment is her own doing: a weekday that she never wants does not undo it.
  if (wishes.weekday_never[weekday] && !offer.booked) offer.forbidden_by.emplace_back(wish_rule);
}

double usual_thrift(std::string_view currency) {
  struct Magnitude {
    std::string_view codes;
    double units_per_euro;  // to the nearest power of ten or so: a preference, not a rate
  };
  constexpr std::array<Magnitude, 5> magnitudes = {{{"SEK NOK DKK CNY HKD ZAR MXN", 10},
                                                    {"CZK THB TWD PHP TRY UAH INR", 40},
                                                    {"JPY ISK KES HUF", 150},
                                                    {"CLP ARS KRW", 1'000},
                                                    {"COP IDR", 5'000}}};
  constexpr double per_euro = 0.05;
  for (const Magnitude& magnitude : magnitudes)
    if (magnitude.codes.find(currency) != std::string_view::npos)
      return per_euro / magnitude.units_per_euro;
  return per_euro;
}

}  // namespace rubdown::schedule
