// Training plans, their workouts, and which session was which workout.
#pragma once

#include <vector>

#include "store/store.h"
#include "training/plan.h"

namespace rubdown::store {

/// Writes a plan, or replaces the one with that id, whose matches are forgotten then: its workouts
/// may be others.
Result<void> put_plan(Batch& batch, const Id& owner, const Kept<training::Plan>& kept);

struct PlanSummary {
  Id id;
  std::string name;
  std::int64_t workouts = 0;

  friend bool operator==(const PlanSummary&, const PlanSummary&) = default;
};
/// In the order in which they were first put.
Result<std::vector<PlanSummary>> plan_summaries(Store& store, const Id& owner);

/// The plan as it was put. Errors: NotFound.
Result<training::Plan> load_plan(Store& store, const Id& owner, const Id& id);

/// Whether there was one. Its matches go too.
Result<bool> remove_plan(Batch& batch, const Id& owner, const Id& id);

/// The session that a workout became. A workout has one at most; a session may be two workouts.
struct Match {
  std::size_t workout = 0;  // its place in Plan::workouts
  Id session;

  friend bool operator==(const Match&, const Match&) = default;
};

/// Replaces all matches of the plan. Errors: NotFound for a workout or a session that is not there.
Result<void> put_matches(Batch& batch, const Id& owner, const Id& plan,
                         const std::vector<Match>& matches);
/// By workout.
Result<std::vector<Match>> matches_of(Store& store, const Id& owner, const Id& plan);

}  // namespace rubdown::store
