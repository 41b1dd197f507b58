#include "load/wear.h"

#include <algorithm>

namespace rubdown::load {

using training::Workout;
using training::WorkoutKind;

std::optional<double> length_km(const Workout& workout) {
  constexpr int usual_pace_s_per_km = 360;
  if (workout.distance) return static_cast<double>(workout.distance->count()) / 1000.0;
  if (!workout.duration) return {};
  const int pace = workout.pace ? workout.pace->count() : usual_pace_s_per_km;
  return static_cast<double>(workout.duration->count()) / pace;
}

UsualRuns::UsualRuns(const training::Plan& plan) {
  std::map<WorkoutKind, std::vector<double>> lengths;
  for (const Workout& workout : plan.workouts)
    if (const auto km = length_km(workout)) lengths[workout.kind].push_back(*km);
  for (auto& [kind, all] : lengths) {
    const auto middle = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
    std::nth_element(all.begin(), middle, all.end());
    median_km_[kind] = *middle;
  }
}

double UsualRuns::size_of(const Workout& workout) const {
  const auto km = length_km(workout);
  const auto median = median_km_.find(workout.kind);
  if (!km || median == median_km_.end() || median->second <= 0) return 1;
  return std::clamp(*km / median->second, 0.5, 2.0);
}

double usual_wear(WorkoutKind kind) {
  switch (kind) {
    case WorkoutKind::Rest:
      return 0;
    case WorkoutKind::Easy:
      return 0.4;
    case WorkoutKind::Recovery:
      return 0.3;
    case WorkoutKind::Long:
      return 1.6;
    case WorkoutKind::Tempo:
    case WorkoutKind::Intervals:
    case WorkoutKind::Hills:
    case WorkoutKind::Fartlek:
    case WorkoutKind::Progression:
    case WorkoutKind::RacePace:
      return 1.0;
    case WorkoutKind::Strength:
      return 0.3;
    case WorkoutKind::Cross:
      return 0.2;
    case WorkoutKind::Race:
      return 1.6;
  }
  return 0;
}

double race_wear(RaceDistance distance) {
  switch (distance) {
    case RaceDistance::FiveK:
      return 1.2;
    case RaceDistance::TenK:
      return 1.6;
    case RaceDistance::Half:
      return 2.4;
    case RaceDistance::Marathon:
      return 4.0;
    case RaceDistance::Ultra:
      return 6.0;
  }
  return 4.0;
}

}  // namespace rubdown::load
