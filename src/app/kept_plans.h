// Training plans that are kept, and which recorded session was which of their workouts.
#pragma once

#include <optional>
#include <vector>

#include "activity/session.h"
#include "app/keep.h"
#include "app/request.h"
#include "core/result.h"
#include "training/plan.h"

namespace rubdown::app {

/// Reads a request's plans (read_plans) and keeps them as one plan, in the place of the kept plan
/// of that name. Errors  those of read_plans and of the store; nothing is kept then.
[[nodiscard]] Result<training::Plan> keep_plan(Keep& keep, const Request& request);

/// Says anew which session was which workout, for all plans: after an import, and after a plan.
Result<void> match_plans(Keep& keep);

/// Whether there was a plan of that name.
Result<bool> forget_plan(Keep& keep, const std::string& name);

/// A plan with what became of its workouts.
struct PlanProgress {
  training::Plan plan;
  std::vector<std::optional<activity::Session>> run{};  // one for each workout; without series
  std::optional<Day> last_recorded{};                   // workouts up to it should have been run
};
[[nodiscard]] Result<std::vector<PlanProgress>> plan_progress(Keep& keep);

}  // namespace rubdown::app
