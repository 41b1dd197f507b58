#include "training/settle_kinds.h"

#include <algorithm>
#include <map>

#include "core/day.h"

namespace rubdown::training {
namespace {

constexpr double clearly_longer_than_next = 1.2;
constexpr double clearly_longer_than_median = 1.3;
constexpr double metres_per_second = 10'000.0 / 3600.0;

struct Week {
  Workout* longest = nullptr;
  double longest_metres = 0;
  double next_metres = 0;
};

/// 0: unknown.
double size_of(const Workout& workout) {
  if (workout.distance) return static_cast<double>(workout.distance->count());
  if (workout.duration) return static_cast<double>(workout.duration->count()) * metres_per_second;
  return 0;
}

bool counts(const Workout& workout) {
  return is_run(workout.kind) && workout.kind != WorkoutKind::Race && size_of(workout) > 0;
}

double median_run(const Plan& plan) {
  std::vector<double> sizes;
  for (const Workout& workout : plan.workouts)
    if (counts(workout)) sizes.push_back(size_of(workout));
  if (sizes.empty()) return 0;
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::nth_element(sizes.begin(), middle, sizes.end());
  return *middle;
}

void add(Week& week, Workout& workout) {
  const double size = size_of(workout);
  if (size > week.longest_metres) {
    week.next_metres = week.longest_metres;
    week.longest_metres = size;
    week.longest = &workout;
  } else {
    week.next_metres = std::max(week.next_metres, size);
  }
}

}  // namespace

void settle_kinds(Plan& plan) {
  std::map<Day, Week> weeks;
  for (Workout& workout : plan.workouts)
    if (counts(workout)) add(weeks[monday_of(workout.day)], workout);
  const double median = median_run(plan);
  const auto is_long_run = [&](const Workout& workout, const Week& week) {
    if (&workout != week.longest) return false;
    const bool hinted = workout.kind == WorkoutKind::Long;
    return (hinted && week.longest_metres >= median) ||
           (week.longest_metres >= clearly_longer_than_next * week.next_metres &&
            week.longest_metres >= clearly_longer_than_median * median);
  };
  for (Workout& workout : plan.workouts) {
    if (workout.named) continue;
    const bool is_long = is_long_run(workout, weeks[monday_of(workout.day)]);
    workout.kind = is_long ? WorkoutKind::Long : WorkoutKind::Easy;
  }
}

}  // namespace rubdown::training
