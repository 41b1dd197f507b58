#include "app/races.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "training/races_in.h"

namespace rubdown::app {
namespace {

/// A plan may stop a little before the race that it leads to.
constexpr std::chrono::days plan_slack{14};

Result<void> judge(const std::vector<RaceWish>& races, const training::Plan& plan) {
  for (std::size_t i = 0; i < races.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      if (races[i].day == races[j].day)
        return fail(Fault::BadInput, "--race " + to_iso(races[i].day),
                    fmt::format("found two races on one day ({} and {}); expected at most one",
                                name_of(races[j].distance), name_of(races[i].distance)));
    if (plan.workouts.empty()) continue;
    const Day first = plan.workouts.front().day;
    const Day last = plan.workouts.back().day;
    if (races[i].day < first || races[i].day > last + plan_slack)
      return fail(Fault::BadInput, "--race " + to_iso(races[i].day),
                  fmt::format("found a race outside the plan, which runs from {} to {}; expected a "
                              "day inside it, or at most {} days after it. Is the year right?",
                              to_iso(first), to_iso(last), plan_slack.count()));
  }
  return {};
}

std::vector<RaceWish> all_of(const Request& request, const training::Plan& plan) {
  std::vector<RaceWish> races = request.races;
  for (const Race& planned : training::races_in(plan)) {
    const bool known = std::any_of(races.begin(), races.end(),
                                   [&](const RaceWish& race) { return race.day == planned.day; });
    if (!known) races.push_back({planned.day, planned.distance, std::nullopt});
  }
  std::stable_sort(races.begin(), races.end(),
                   [](const RaceWish& a, const RaceWish& b) { return a.day < b.day; });
  return races;
}

}  // namespace

Result<std::vector<Race>> races_of(const Request& request, const training::Plan& plan) {
  RUBDOWN_TRY_VOID(judge(request.races, plan));
  const std::vector<RaceWish> wanted = all_of(request, plan);
  RaceDistance longest = RaceDistance::FiveK;
  for (const RaceWish& race : wanted) longest = std::max(longest, race.distance);
  std::vector<Race> races;
  for (const RaceWish& race : wanted) {
    const Importance usual = race.distance == longest ? Importance::Goal : Importance::Minor;
    races.push_back({race.day, race.distance, race.importance.value_or(usual), ""});
  }
  return races;
}

}  // namespace rubdown::app
