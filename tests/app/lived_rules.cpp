#include "tests/app/lived_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"

namespace rubdown::test {
namespace {

using care::Massage;
using std::chrono::days;
using training::WorkoutKind;

bool is_hard_or_long(WorkoutKind kind) {
  return kind == WorkoutKind::Long || kind == WorkoutKind::Tempo ||
         kind == WorkoutKind::Intervals || kind == WorkoutKind::Hills ||
         kind == WorkoutKind::Fartlek || kind == WorkoutKind::RacePace;
}

/// The consensus: light a day, Swedish two, sports and its like five, deep seven.
int least_gap(const Massage& a, const Massage& b) {
  constexpr std::array<int, depth_count> gaps = {1, 2, 5, 7};
  return gaps[static_cast<std::size_t>(std::min(depth_of(a.style), depth_of(b.style)))];
}

bool is_in_period(const schedule::Budget& budget, Day day, Day of) {
  if (budget.period == schedule::Budget::Period::Month) return month_of(day) == month_of(of);
  const Day counted_from{std::chrono::year{2001} / 1 / 1};
  return (day - counted_from) / days{28} == (of - counted_from) / days{28};
}

}  // namespace

void LivedRules::found(const care::Finding& sore) {
  const std::string& region = sore.spot.region->soreness;
  if (region == "quads" || region == "hamstrings" || region == "calves" || region == "hips")
    felt(sore.day, sore.value);
}

std::vector<std::string> LivedRules::broken_by(const Massage& massage,
                                               const std::vector<Massage>& before,
                                               const DrawnSeason& season) const {
  std::vector<std::string> broken;
  const int depth = depth_of(massage.style);
  const auto add = [&](const std::string& words) {
    broken.push_back(fmt::format("{} {}: {}", to_iso(massage.day), name_of(massage.style), words));
  };
  for (const Massage& other : before)
    if ((massage.day - other.day).count() < least_gap(massage, other))
      add("too soon after that of " + to_iso(other.day));
  for (const Race& race : season.calendar.races) {
    const auto ahead = (race.day - massage.day).count();
    if (depth >= 2 && ahead >= 0 && ahead <= 1) add("on the eve of a race");
    if ((massage.style == Style::Sports || depth == 3) && ahead == 2) add("two days before a race");
    if (depth == 3 && ahead < 0 && ahead > (race.distance == RaceDistance::Marathon ? -7 : -4))
      add("deep too soon after a race");
  }
  for (const training::Workout& workout : season.plan.workouts)
    if (workout.day == massage.day + days{1} && is_hard_or_long(workout.kind) &&
        (massage.style == Style::Sports || depth == 3))
      add("on the eve of hard or long work");
  if (const auto told = soreness_.find(massage.day); told != soreness_.end()) {
    if (told->second >= 7) add("on legs that were told as sore as 7");
    if (told->second >= 5 && depth > 0) add("too deep for legs told as sore as 5");
    if (told->second >= 3 && depth > 2) add("too deep for legs told as sore as 3");
  }
  if (massage.style == Style::ActiveRelease) add("no injury was examined");
  for (const schedule::Budget& budget : season.wishes.budgets) {
    Cents spent = massage.price.value_or(Cents{0});
    int count = 1;
    for (const Massage& other : before)
      if (is_in_period(budget, other.day, massage.day)) {
        spent += other.price.value_or(Cents{0});
        ++count;
      }
    if (budget.money && spent > *budget.money) add("over the budget");
    if (budget.count && count > *budget.count) add("more often than the budget allows");
  }
  return broken;
}

}  // namespace rubdown::test
