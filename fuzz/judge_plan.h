// What the rest of the program relies on in a plan that was read, or in its refusal.
#pragma once

#include "core/day.h"
#include "core/result.h"
#include "core/text.h"
#include "training/races_in.h"
#include "training/read_plan.h"

namespace rubdown::fuzz {

inline void judge(const Result<training::Plan>& plan) {
  if (!plan) {
    RUBDOWN_CHECK(plan.error().where.starts_with("plan"));
    RUBDOWN_CHECK(!plan.error().what.empty() && !first_bad_utf8(plan.error().what));
    RUBDOWN_CHECK(printable(plan.error().what) == plan.error().what);
    return;
  }
  RUBDOWN_CHECK(plan->workouts.size() <= 100'000);
  for (const training::Workout& workout : plan->workouts) {
    RUBDOWN_CHECK(!workout.distance || *workout.distance > Metres{0});
    RUBDOWN_CHECK(!workout.duration || *workout.duration > Seconds{0});
  }
  (void)training::races_in(*plan);
}

/// A plan that counts its days to a goal needs the goal's day.
inline training::PlanOptions options() {
  training::PlanOptions options;
  options.goal_day = day_from_iso("2027-10-10");
  return options;
}

}  // namespace rubdown::fuzz
