// The plainest plan there is.
#pragma once

#include "core/units.h"
#include "training/plan.h"

namespace rubdown::test {

/// So many days of 8 km each.
inline training::Plan easy_plan(Day first, int days) {
  training::Plan plan;
  for (int i = 0; i < days; ++i)
    plan.workouts.push_back({.day = first + std::chrono::days{i},
                             .kind = training::WorkoutKind::Easy,
                             .distance = Metres{8'000}});
  return plan;
}

}  // namespace rubdown::test
