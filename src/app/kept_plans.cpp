#include "app/kept_plans.h"

#include <algorithm>
#include <map>
#include <utility>

#include "app/read_plans.h"
#include "load/daily.h"
#include "load/match_plan.h"
#include "store/plans.h"
#include "store/sessions.h"

namespace rubdown::app {
namespace {

Result<std::optional<store::Id>> plan_named(Keep& keep, const std::string& name) {
  RUBDOWN_TRY(const auto plans, store::plan_summaries(keep.store, keep.runner));
  const auto same =
      std::find_if(plans.begin(), plans.end(), [&](const auto& plan) { return plan.name == name; });
  return same == plans.end() ? std::nullopt : std::optional{same->id};
}

/// The offset of sessions that do not tell theirs is taken to be none.
Day day_of(const activity::Session& session) {
  return load::day_of(session, std::chrono::seconds{0});
}

load::Recorded recorded(const activity::Session& session) {
  return {.day = day_of(session),
          .sport = session.sport,
          .distance_m = session.distance_m,
          .moving_s = session.moving_s};
}

}  // namespace

Result<training::Plan> keep_plan(Keep& keep, const Request& request) {
  RUBDOWN_TRY(training::Plan plan, read_plans(request));
  if (plan.name.empty()) plan.name = request.plans.front().stem().string();
  RUBDOWN_TRY(const auto known, plan_named(keep, plan.name));
  RUBDOWN_TRY(auto batch, keep.store.begin());
  RUBDOWN_TRY_VOID(store::put_plan(batch, keep.runner, {known.value_or(store::new_id()), plan}));
  RUBDOWN_TRY_VOID(batch.commit());
  RUBDOWN_TRY_VOID(match_plans(keep));
  return plan;
}

Result<void> match_plans(Keep& keep) {
  RUBDOWN_TRY(const auto plans, store::plan_summaries(keep.store, keep.runner));
  if (plans.empty()) return {};
  RUBDOWN_TRY(const auto sessions, store::session_summaries(keep.store, keep.runner));
  std::vector<load::Recorded> facts;
  for (const auto& one : sessions) facts.push_back(recorded(one.session));
  RUBDOWN_TRY(auto batch, keep.store.begin());
  for (const auto& summary : plans) {
    RUBDOWN_TRY(const auto plan, store::load_plan(keep.store, keep.runner, summary.id));
    std::vector<store::Match> matches;
    for (const auto& match : load::match_plan(plan.workouts, facts))
      matches.push_back({match.workout, sessions[match.session].id});
    RUBDOWN_TRY_VOID(store::put_matches(batch, keep.runner, summary.id, matches));
  }
  return batch.commit();
}

Result<bool> forget_plan(Keep& keep, const std::string& name) {
  RUBDOWN_TRY(const auto known, plan_named(keep, name));
  if (!known) return false;
  RUBDOWN_TRY(auto batch, keep.store.begin());
  RUBDOWN_TRY(const bool was_there, store::remove_plan(batch, keep.runner, *known));
  RUBDOWN_TRY_VOID(batch.commit());
  return was_there;
}

Result<std::vector<PlanProgress>> plan_progress(Keep& keep) {
  RUBDOWN_TRY(const auto plans, store::plan_summaries(keep.store, keep.runner));
  RUBDOWN_TRY(const auto sessions, store::session_summaries(keep.store, keep.runner));
  std::map<store::Id, const activity::Session*> by_id;
  for (const auto& one : sessions) by_id[one.id] = &one.session;
  std::vector<PlanProgress> all;
  for (const auto& summary : plans) {
    PlanProgress progress;
    RUBDOWN_TRY(progress.plan, store::load_plan(keep.store, keep.runner, summary.id));
    RUBDOWN_TRY(const auto matches, store::matches_of(keep.store, keep.runner, summary.id));
    progress.run.resize(progress.plan.workouts.size());
    for (const store::Match& match : matches)
      progress.run[match.workout] = *by_id.at(match.session);
    if (!sessions.empty()) progress.last_recorded = day_of(sessions.back().session);
    all.push_back(std::move(progress));
  }
  return all;
}

}  // namespace rubdown::app
