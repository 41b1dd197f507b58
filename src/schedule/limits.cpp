#include "schedule/limits.h"

#include <algorithm>
#include <cmath>

#include "core/day.h"

namespace rubdown::schedule {
namespace {

using rules::Protocol;

/// A silent protocol wants no interval: every gap of a day or more costs nothing.
constexpr double no_interval_days = 1;

/// What follows a race answers the race, not the rhythm of the training before it.
constexpr double recovery_interval_days = 7;

/// Without a budget the runner is taken to want what two massages in 28 days would give.
constexpr double sessions_without_budget = 2;

/// The cheapest deep work on the menu sets the rhythm; where there is none, the cheapest of all.
std::optional<Cents> cheapest(const PoseRequest& request) {
  const auto is_cheaper = [](const MenuItem& a, const MenuItem& b) {
    if (is_deep_work(a.style) != is_deep_work(b.style)) return is_deep_work(a.style);
    return a.price < b.price;
  };
  const auto best = std::min_element(request.menu.begin(), request.menu.end(), is_cheaper);
  if (best == request.menu.end()) return {};
  return best->price;
}

double interval_days(const Protocol& protocol, double sessions, Block block) {
  double days = no_interval_days;
  for (const rules::IntervalTier& tier : protocol.intervals) {
    if (sessions < tier.sessions_per_28_days && &tier != &protocol.intervals.front()) break;
    days = block == Block::Peak ? tier.peak_days.value_or(tier.days) : tier.days;
  }
  return block == Block::Recovery ? std::min(days, recovery_interval_days) : days;
}

double gentle_interval_days(const Protocol& protocol, double sessions, Block block) {
  const double days = interval_days(protocol, sessions, block);
  if (block != Block::Taper || !protocol.taper.gentle_interval_days) return days;
  return std::min(days, *protocol.taper.gentle_interval_days);
}

/// The month, or the 28 days, that `day` lies in.
struct Stretch {
  Day first{};
  Day last{};
};

Stretch stretch_of(const Budget& budget, Day day, Day season_start) {
  constexpr std::chrono::days length{28};
  if (budget.period == Budget::Period::Month) {
    const Day first = month_of(day);
    return {first, month_of(first + std::chrono::days{31}) - std::chrono::days{1}};
  }
  const Day anchor = budget.four_weeks_from.value_or(season_start);
  const auto since = ((day - anchor) % length + length) % length;  // never negative
  return {day - since, day - since + length - std::chrono::days{1}};
}

/// What is left of a budget in the stretch that holds the season's first day, when massages were
/// had in it before.
Budget left_of(Budget budget, Day start, const std::vector<PastVisit>& past) {
  const Stretch stretch = stretch_of(budget, start, start);
  for (const PastVisit& visit : past) {
    if (visit.day < stretch.first || visit.day > stretch.last) continue;
    const Cents price = visit.price.value_or(Cents{0});
    if (budget.money) budget.money = std::max(*budget.money - price, Cents{0});
    if (budget.count) budget.count = std::max(*budget.count - 1, 0);
  }
  return budget;
}

void add_budget(std::vector<Limit>& limits, const Calendar& calendar, const Budget& budget,
                const std::vector<PastVisit>& past) {
  const Day start = calendar.first_day();
  const Day end = calendar.days.back().day;
  for (Day first = start; first <= end;) {
    const Day last = stretch_of(budget, first, start).last;
    const Budget left = first == start ? left_of(budget, start, past) : budget;
    limits.push_back({.first_day = static_cast<int>((first - start).count()),
                      .last_day = static_cast<int>((std::min(last, end) - start).count()),
                      .money_max = left.money,
                      .count_max = left.count,
                      .rule = "H-05"});
    first = last + std::chrono::days{1};
  }
}

template <class Visit>
void for_each_goal_race(const Calendar& calendar, const Visit& visit) {
  for (int day = 0; day < calendar.season_days(); ++day) {
    const auto race = calendar.at(day).race;
    if (race && calendar.races[static_cast<std::size_t>(*race)].importance == Importance::Goal)
      visit(day);
  }
}

}  // namespace

std::optional<double> sessions_per_28_days(const PoseRequest& request) {
  const auto price = cheapest(request);
  if (!price) return {};
  std::optional<double> sessions;
  for (const Budget& budget : request.budgets) {
    // Whole massages; a month counts as 28 days, as runners and therapists count it.
    const auto take = [&](double massages) {
      sessions = std::min(sessions.value_or(std::floor(massages)), std::floor(massages));
    };
    if (budget.count) take(*budget.count);
    if (budget.money && price->count() > 0)
      take(static_cast<double>(budget.money->count()) / static_cast<double>(price->count()));
  }
  return sessions;
}

int Intervals::tenths(Block block, Style style) const {
  return tenths_[static_cast<std::size_t>(block)][is_deep_work(style) ? 1 : 0];
}

Intervals intervals_of(const Protocol& protocol, const PoseRequest& request) {
  const double sessions = sessions_per_28_days(request).value_or(sessions_without_budget);
  Intervals intervals;
  for (std::size_t i = 0; i < intervals.tenths_.size(); ++i) {
    const Block block = static_cast<Block>(i);
    const double faster = block == Block::Taper ? protocol.taper.frequency : 1;
    const auto tenths = [&](double days) {
      return std::max(10, static_cast<int>(std::lround(10 * days / faster)));
    };
    intervals.tenths_[i] = {tenths(gentle_interval_days(protocol, sessions, block)),
                            tenths(interval_days(protocol, sessions, block))};
  }
  return intervals;
}

std::vector<Limit> limits_of(const Calendar& calendar, const Protocol& protocol,
                             const PoseRequest& request) {
  std::vector<Limit> limits;
  for (const Budget& budget : request.budgets) add_budget(limits, calendar, budget, request.past);
  if (!protocol.taper.deepest_count) return limits;
  for_each_goal_race(calendar, [&](int race_day) {
    limits.push_back({.first_day = std::max(0, race_day - protocol.taper.deepest_within_days),
                      .last_day = race_day,
                      .depth_min = depth_count - 1,
                      .money_max = {},
                      .count_max = protocol.taper.deepest_count,
                      .rule = protocol.taper.rules.front()});
  });
  return limits;
}

bool is_first_try_day(const Calendar& calendar, const Protocol& protocol, int day) {
  if (!protocol.first_try_days) return false;
  bool found = false;
  for_each_goal_race(calendar, [&](int race_day) {
    found = found || (day <= race_day && day >= race_day - *protocol.first_try_days);
  });
  return found;
}

}  // namespace rubdown::schedule
