#include "schedule/timing.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace rubdown::schedule {
namespace {

using rules::Condition;
using rules::HalfDays;
using rules::Row;
using rules::Trigger;

/// Half days to whole days, rounded down: -1 -> -1, 1 -> 0.
constexpr int days_below(int half_days) { return half_days >> 1; }

/// Half days from the trigger to the massage, in the measure of rules::HalfDays.
int offset_of(int day, Half half, int trigger_day, const CalendarDay& today) {
  if (day != trigger_day) return 2 * (day - trigger_day);
  if (today.rest) return 0;
  return half == Half::Before ? -1 : 1;
}

/// A worrier's rows before a race lie some days earlier, but what is forbidden stays forbidden.
HalfDays window_of(const Row& row, const rules::Protocol& protocol, const Runner& runner) {
  if (!runner.worrier || row.forbids || row.trigger != Trigger::Race || row.days.last >= 0)
    return row.days;
  const int earlier = 2 * protocol.worrier_days;
  return {row.days.first - earlier, row.days.last - earlier};
}

/// Rows and cautions name their triggers alike.
template <class Rule>
bool is_triggered_by(const Rule& rule, const Calendar& calendar, const CalendarDay& day) {
  switch (rule.trigger) {
    case Trigger::LongRun:
      return day.long_run;
    case Trigger::HardSession:
      return day.hard_session;
    case Trigger::EasyRun:
      return day.easy_run;
    case Trigger::RestDay:
      return day.rest;
    case Trigger::Taper:
      return day.block == Block::Taper;
    case Trigger::EasyTomorrow:
      return false;  // has no trigger day; see is_easy
    case Trigger::Race:
      break;
  }
  if (!day.race) return false;
  const Race& race = calendar.races[static_cast<std::size_t>(*day.race)];
  if constexpr (std::is_same_v<Rule, Row>)
    if (rule.importance && *rule.importance != race.importance) return false;
  return rule.distances.empty() || std::find(rule.distances.begin(), rule.distances.end(),
                                             race.distance) != rule.distances.end();
}

/// Calls `visit` with every day of the calendar from which `rule` reaches `day` through `window`.
template <class Rule, class Visit>
void for_each_trigger(const Rule& rule, HalfDays window, const Calendar& calendar, int day,
                      Half half, const Visit& visit) {
  const int first = std::max(-calendar.lead, day - days_below(window.last + 1));
  const int last = std::min(calendar.season_days() - 1, day - days_below(window.first));
  for (int trigger_day = first; trigger_day <= last; ++trigger_day) {
    const int offset = offset_of(day, half, trigger_day, calendar.at(day));
    if (offset < window.first || offset > window.last) continue;
    if (is_triggered_by(rule, calendar, calendar.at(trigger_day))) visit(trigger_day);
  }
}

/// The last hard session before the race lies behind a massage on `day`. False when there is none.
bool last_hard_is_done(const Calendar& calendar, int day, Half half, int race_day) {
  for (int earlier = race_day - 1; earlier >= -calendar.lead; --earlier) {
    if (!calendar.at(earlier).last_hard_before_race) continue;
    return day > earlier || (day == earlier && half == Half::After);
  }
  return false;
}

bool holds_for(const Row& row, const Calendar& calendar, const Runner& runner, int day, Half half,
               int trigger_day) {
  switch (row.condition) {
    case Condition::Worrier:
      return runner.worrier;
    case Condition::NotWorrier:
      return !runner.worrier;
    case Condition::Injury:
      return runner.injury;
    case Condition::NoInjury:
      return !runner.injury;
    case Condition::LastHardDone:
      return last_hard_is_done(calendar, day, half, trigger_day);
    case Condition::Regular: {
      // Three massages in 42 days: from before the season, or because 42 days have passed.
      constexpr int regular_after_days = 42;
      return runner.regular || day >= regular_after_days;
    }
    case Condition::Always:
    case Condition::Lapsed:
      return true;
  }
  return true;
}

Holds holds_when(const Row& row) {
  if (row.condition == Condition::Regular) return Holds::IfRegular;
  if (row.condition == Condition::Lapsed) return Holds::IfLapsed;
  return Holds::Always;
}

/// How big this trigger is among its kind.
double size_of(const Row& row, const Calendar& calendar, const CalendarDay& trigger,
               const rules::Protocol& protocol) {
  if (row.trigger == Trigger::LongRun) return trigger.long_size;
  if (row.trigger == Trigger::Race &&
      calendar.races[static_cast<std::size_t>(*trigger.race)].importance == Importance::Minor)
    return protocol.minor_race_factor;
  return 1;
}

bool is_easy(const CalendarDay& day) { return !day.hard_session && !day.long_run && !day.race; }

}  // namespace

Points points_of(double points) {
  return Points{std::int64_t{std::llround(points * static_cast<double>(units_per_point))}};
}

Points worth(const Hit& hit, int effect_percent) {
  if (hit.points <= Points{} || hit.holds == Holds::IfRegular) return hit.points;
  return Points{hit.points.count() * effect_percent / 100};
}

std::vector<Hit> hits_on(const Calendar& calendar, const rules::Protocol& protocol,
                         const Runner& runner, int day, Half half, Style style) {
  std::vector<Hit> hits;
  const CalendarDay& today = calendar.at(day);
  const double block_weight = protocol.block_weight[static_cast<std::size_t>(today.block)];
  const auto add = [&](const Row& row, int trigger_day, double size) {
    hits.push_back({.row = &row,
                    .trigger_day = trigger_day,
                    .forbids = row.forbids,
                    .holds = holds_when(row),
                    .points = points_of(row.forbids ? 0 : row.weight * size * block_weight)});
  };
  for (const Row& row : protocol.rows) {
    if (!row.styles[index_of(style)]) continue;
    if (row.trigger == Trigger::EasyTomorrow) {
      if (day + 1 < calendar.season_days() && is_easy(calendar.at(day + 1))) add(row, day, 1);
      continue;
    }
    const HalfDays window = window_of(row, protocol, runner);
    for_each_trigger(row, window, calendar, day, half, [&](int trigger_day) {
      if (holds_for(row, calendar, runner, day, half, trigger_day))
        add(row, trigger_day, size_of(row, calendar, calendar.at(trigger_day), protocol));
    });
  }
  return hits;
}

std::vector<const rules::Caution*> cautions_on(const Calendar& calendar,
                                               const rules::Protocol& protocol, int day, Half half,
                                               Style style) {
  std::vector<const rules::Caution*> found;
  for (const rules::Caution& caution : protocol.cautions) {
    if (caution.styles.any() && !caution.styles[index_of(style)]) continue;
    bool reached = false;
    for_each_trigger(caution, caution.days, calendar, day, half, [&](int) { reached = true; });
    if (reached) found.push_back(&caution);
  }
  return found;
}

}  // namespace rubdown::schedule
