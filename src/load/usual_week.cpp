#include "load/usual_week.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "core/day.h"
#include "load/median.h"

namespace rubdown::load {
namespace {

using std::chrono::days;

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};

/// All that was run on one day; it bears the name of its weightiest run.
struct RunDay {
  RunName name = RunName::Easy;
  std::optional<double> kilometres{};
};
using RunDays = std::map<Day, RunDay>;

/// A run without a name was a race, or as long as one.
RunName name_or_long(const SessionWear& wear) {
  return wear.named ? wear.named->name : RunName::Long;
}

RunDays run_days_of(const History& history, DaySpan span) {
  RunDays found;
  for (std::size_t i = 0; i < history.costs.size(); ++i) {
    const SessionCost& cost = history.costs[i];
    if (cost.sport != activity::Sport::Run || cost.day < span.first || cost.day > span.last)
      continue;
    RunDay& day = found[cost.day];
    day.name = std::max(day.name, name_or_long(history.wear[i]));
    if (cost.kilometres) day.kilometres = day.kilometres.value_or(0) + *cost.kilometres;
  }
  return found;
}

std::optional<Day> last_run_before(const History& history, Day before) {
  std::optional<Day> last;
  for (const SessionCost& cost : history.costs)
    if (cost.sport == activity::Sport::Run && cost.day < before)
      last = std::max(last.value_or(cost.day), cost.day);
  return last;
}

/// A day with a run is known, even one whose load is not.
int known_days_of(const History& history, const RunDays& runs, DaySpan span) {
  return static_cast<int>(
      std::count_if(history.loads.begin(), history.loads.end(), [&](const DayLoad& day) {
        const bool inside = day.day >= span.first && day.day <= span.last;
        return inside && (day.load || runs.contains(day.day));
      }));
}

/// How often each weekday saw a run of this name; of any name where none is told.
std::array<int, 7> seen_by_weekday(const RunDays& runs, std::optional<RunName> name) {
  std::array<int, 7> seen{};
  for (const auto& [day, run] : runs)
    if (!name || run.name == *name) ++seen[static_cast<std::size_t>(weekday_of(day))];
  return seen;
}

std::optional<double> median_km(const RunDays& runs, std::size_t weekday,
                                std::optional<RunName> name) {
  std::vector<double> kilometres;
  for (const auto& [day, run] : runs)
    if (run.kilometres && static_cast<std::size_t>(weekday_of(day)) == weekday &&
        (!name || run.name == *name))
      kilometres.push_back(*run.kilometres);
  return quantile(std::move(kilometres), 0.5);
}

/// The free weekday on which it was seen most often, the later one of equals.
std::optional<std::size_t> likeliest(const UsualWeek& week, const std::array<int, 7>& seen) {
  std::optional<std::size_t> best;
  for (std::size_t day = 0; day < seen.size(); ++day)
    if (!week.days[day].run && seen[day] > 0 && (!best || seen[day] >= seen[*best])) best = day;
  return best;
}

/// Days like that in a usual week.
int usually(const std::array<int, 7>& seen, int known_days) {
  int sum = 0;
  for (const int count : seen) sum += count;
  return static_cast<int>(std::lround(7.0 * sum / std::max(7, known_days)));
}

/// Puts days of this name (of what is left, where none is told) onto free weekdays until the week
/// has `wanted` of them. What is left are easy days: an easy day may now and then have been hard.
void place(UsualWeek& week, const RunDays& runs, std::optional<RunName> name, int wanted) {
  const auto seen = seen_by_weekday(runs, name);
  for (int placed = 0; placed < wanted; ++placed) {
    const auto day = likeliest(week, seen);
    if (!day) return;
    const bool is_easy_there = seen_by_weekday(runs, RunName::Easy)[*day] > 0;
    const auto like = name ? name : is_easy_there ? std::optional{RunName::Easy} : std::nullopt;
    week.days[*day] = {.run = name.value_or(RunName::Easy),
                       .kilometres = median_km(runs, *day, like),
                       .seen = seen[*day]};
  }
}

training::WorkoutKind kind_of(const UsualDay& day) {
  using training::WorkoutKind;
  if (!day.run) return WorkoutKind::Rest;
  if (*day.run == RunName::Long) return WorkoutKind::Long;
  return *day.run == RunName::Hard ? WorkoutKind::Tempo : WorkoutKind::Easy;
}

std::string text_of(const UsualWeek& week, Day day) {
  const auto weekday = static_cast<std::size_t>(weekday_of(day));
  const UsualDay& usual = week.days[weekday];
  const std::string source =
      fmt::format("as recorded from {} to {}", to_iso(week.from.first), to_iso(week.from.last));
  if (!usual.run) return fmt::format("your usual {}: no run, {}", weekdays[weekday], source);
  const std::string length = usual.kilometres ? fmt::format(" {:.1f} km", *usual.kilometres) : "";
  return fmt::format("your usual {}: {} run{}, {}", weekdays[weekday], name_of(*usual.run), length,
                     source);
}

}  // namespace

std::optional<UsualWeek> usual_week(const History& history, Day before) {
  constexpr days weeks_back{56};
  const auto last_run = last_run_before(history, before);
  if (!last_run) return {};
  UsualWeek week;
  // Where the last run is longer ago than that, the weeks before it are taken.
  week.from.last = before - *last_run > weeks_back ? *last_run : before - days{1};
  week.from.last = std::min(week.from.last, history.span.last);
  week.from.first = std::max(history.span.first, week.from.last - weeks_back + days{1});
  const RunDays runs = run_days_of(history, week.from);
  week.runs = static_cast<int>(runs.size());
  week.known_days = known_days_of(history, runs, week.from);
  const auto in_a_week = [&](std::optional<RunName> name) {
    return usually(seen_by_weekday(runs, name), week.known_days);
  };
  const int long_days = in_a_week(RunName::Long);
  const int hard_days = in_a_week(RunName::Hard);
  place(week, runs, RunName::Long, long_days);
  place(week, runs, RunName::Hard, hard_days);
  place(week, runs, {}, in_a_week({}) - long_days - hard_days);
  return week;
}

training::Plan plan_of(const UsualWeek& week, DaySpan span) {
  training::Plan plan;
  for (Day day = span.first; day <= span.last; day += days{1}) {
    const UsualDay& usual = week.days[static_cast<std::size_t>(weekday_of(day))];
    training::Workout workout;
    workout.day = day;
    workout.kind = kind_of(usual);
    workout.named = false;
    if (usual.run && usual.kilometres)
      workout.distance = Metres{100 * std::int64_t{std::llround(10 * *usual.kilometres)}};
    workout.text = text_of(week, day);
    workout.place = "recorded runs";
    plan.workouts.push_back(std::move(workout));
  }
  plan.events = plan.workouts.size();
  return plan;
}

}  // namespace rubdown::load
