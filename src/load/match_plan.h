// Which recorded session was which planned workout.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "activity/session.h"
#include "core/units.h"
#include "training/plan.h"

namespace rubdown::load {

/// What matching looks at in a recorded session.
struct Recorded {
  Day day{};
  activity::Sport sport = activity::Sport::Run;
  std::optional<double> distance_m{};
  std::optional<double> moving_s{};
};

struct WorkoutMatch {
  std::size_t workout = 0;  // index into Plan::workouts
  std::size_t session = 0;  // index into the recorded sessions

  friend bool operator==(const WorkoutMatch&, const WorkoutMatch&) = default;
};

/// Method  On each day the largest run goes to the largest planned run, the next to the next; so
///         for strength and other sports. What is left over then looks a day back and a day ahead
///         for a workout nobody ran, of at least 0.6 and at most 1.6 times its size.
///         Rest days match nothing. A workout and a session are matched once at most.
/// Source  House.
/// Gives   by workout.
[[nodiscard]] std::vector<WorkoutMatch> match_plan(std::span<const training::Workout> workouts,
                                                   std::span<const Recorded> sessions);

}  // namespace rubdown::load
