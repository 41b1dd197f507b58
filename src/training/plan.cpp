#include "training/plan.h"

#include <algorithm>

namespace rubdown::training {
namespace {

constexpr std::array<std::string_view, workout_kind_count> names = {
    "rest",    "easy",        "recovery",  "long",     "tempo", "intervals", "hills",
    "fartlek", "progression", "race_pace", "strength", "cross", "race"};

}  // namespace

std::string_view name_of(WorkoutKind kind) { return names[static_cast<std::size_t>(kind)]; }

std::optional<WorkoutKind> workout_kind_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<WorkoutKind>(found - names.begin());
}

bool is_run(WorkoutKind kind) {
  return kind != WorkoutKind::Rest && kind != WorkoutKind::Strength && kind != WorkoutKind::Cross;
}

bool is_hard(WorkoutKind kind) {
  switch (kind) {
    case WorkoutKind::Tempo:
    case WorkoutKind::Intervals:
    case WorkoutKind::Hills:
    case WorkoutKind::Fartlek:
    case WorkoutKind::Progression:
    case WorkoutKind::RacePace:
      return true;
    default:
      return false;
  }
}

}  // namespace rubdown::training
