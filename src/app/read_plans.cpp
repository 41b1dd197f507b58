#include "app/read_plans.h"

#include <algorithm>

#include "app/files.h"
#include "training/join.h"
#include "training/override.h"
#include "training/read_plan.h"

namespace rubdown::app {
namespace {

constexpr std::uintmax_t plan_bytes_max = 32'000'000;

std::optional<Day> goal_day_of(const Request& request) {
  std::optional<Day> goal;
  for (const RaceWish& race : request.races) goal = std::max(goal.value_or(race.day), race.day);
  return goal;
}

}  // namespace

Result<void> overrule_days(training::Plan& plan, const std::vector<std::string>& words) {
  std::vector<training::Workout> workouts;
  for (const std::string& word : words) {
    RUBDOWN_TRY(training::Workout workout, training::parse_override(word));
    workouts.push_back(std::move(workout));
  }
  training::overrule(plan, workouts);
  return {};
}

bool has_plan(const Request& request) { return !request.plans.empty() || request.kept_plan; }

Result<training::Plan> read_plans(const Request& request) {
  if (!has_plan(request))
    return fail(Fault::BadInput, "--plan",
                "no plan was given; expected a training plan as a calendar (.ics) or a table "
                "(.csv): --plan my-plan.ics, or once for all: rubdown plan add my-plan.ics");
  training::Plan plan = request.plans.empty() ? *request.kept_plan : training::Plan{};
  training::PlanOptions options;
  options.zone = request.zone;
  options.goal_day = goal_day_of(request);
  for (const auto& path : request.plans) {
    RUBDOWN_TRY(const std::string bytes, read_file(path, plan_bytes_max));
    RUBDOWN_TRY(training::Plan part, training::read_plan(bytes, path.filename().string(), options));
    training::append(plan, std::move(part));
  }
  RUBDOWN_TRY_VOID(overrule_days(plan, request.day_overrides));
  return plan;
}

}  // namespace rubdown::app
