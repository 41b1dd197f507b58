// What was understood of a training plan, for a terminal.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "activity/session.h"
#include "faces/lines.h"
#include "training/plan.h"

namespace rubdown::faces {

/// What became of a plan's workouts.
struct PlanRun {
  std::span<const std::optional<activity::Session>> sessions;  // one for each workout
  std::optional<Day> last_recorded{};                          // none up to it is still to come
};

/// A row for each workout (day, kind, distance or minutes, the plan's own words), what was not
/// understood with its place, and a count of each kind; with `run` also what was recorded.
[[nodiscard]] std::string plan_as_text(const training::Plan& plan, const TextStyle& style,
                                       const PlanRun* run = nullptr);

}  // namespace rubdown::faces
