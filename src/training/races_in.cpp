#include "training/races_in.h"

#include <algorithm>
#include <optional>

#include "core/text.h"
#include "training/describe.h"

namespace rubdown::training {
namespace {

constexpr std::size_t name_columns = 60;

struct Named {
  Race race;
  Metres length;
};

std::optional<Metres> length_of(const Workout& workout, const Plan& plan) {
  if (workout.race) return workout.race;
  if (workout.distance) return workout.distance;
  return describe(plan.name, {}, DistanceUnit::Kilometres).race;
}

}  // namespace

std::vector<Race> races_in(const Plan& plan) {
  std::vector<Named> found;
  for (const Workout& workout : plan.workouts) {
    const auto length = workout.kind == WorkoutKind::Race ? length_of(workout, plan) : std::nullopt;
    if (!length) continue;
    const Named named{{.day = workout.day,
                       .distance = race_distance_of(*length),
                       .importance = Importance::Minor,
                       .name = shorten(workout.text, name_columns)},
                      *length};
    const bool same_day = !found.empty() && found.back().race.day == workout.day;
    if (!same_day)
      found.push_back(named);
    else if (found.back().length < named.length)
      found.back() = named;
  }
  std::vector<Race> races;
  for (const Named& named : found) races.push_back(named.race);
  const auto goal =
      std::max_element(found.rbegin(), found.rend(),
                       [](const Named& a, const Named& b) { return a.length < b.length; });
  if (goal != found.rend())
    races[static_cast<std::size_t>(found.rend() - goal) - 1].importance = Importance::Goal;
  return races;
}

}  // namespace rubdown::training
