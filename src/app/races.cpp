#include "app/races.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "schedule/calendar.h"
#include "training/races_in.h"

namespace rubdown::app {
namespace {

/// A plan may stop a little before the race that it leads to.
constexpr std::chrono::days plan_slack{14};
/// What was raced so lately still counts.
constexpr std::chrono::days lead{schedule::lead_days};

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
    if (races[i].day < first - lead || races[i].day > last + plan_slack)
      return fail(
          Fault::BadInput, "--race " + to_iso(races[i].day),
          fmt::format("found a race outside the plan, which runs from {} to {}; expected a "
                      "day inside it, at most {} days before it or {} days after it. Is the "
                      "year right?",
                      to_iso(first), to_iso(last), lead.count(), plan_slack.count()));
  }
  return {};
}

Result<void> judge(const RaceWish& race, SeasonRange range) {
  if (race.day < range.from - lead)
    return fail(Fault::BadInput, "--race " + to_iso(race.day),
                fmt::format("found a race in the past: the season starts on {}; expected a race on "
                            "or after that day, or at most {} days before it, or an earlier --from",
                            to_iso(range.from), lead.count()));
  if (race.day > range.until)
    return fail(Fault::BadInput, "--race " + to_iso(race.day),
                fmt::format("found a race after the season, which ends on {}; expected a later "
                            "--until",
                            to_iso(range.until)));
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

Result<std::vector<RaceWish>> races_of(const Request& request, const training::Plan& plan) {
  RUBDOWN_TRY_VOID(judge(request.races, plan));
  return all_of(request, plan);
}

Result<std::vector<Race>> settle_races(std::vector<RaceWish> races, const Request& request,
                                       SeasonRange range) {
  for (const RaceWish& race : request.races) RUBDOWN_TRY_VOID(judge(race, range));
  std::erase_if(races, [&](const RaceWish& race) {
    return race.day < range.from - lead || race.day > range.until;
  });
  RaceDistance longest = RaceDistance::FiveK;
  for (const RaceWish& race : races)
    if (race.day >= range.from) longest = std::max(longest, race.distance);
  std::vector<Race> settled;
  for (const RaceWish& race : races) {
    const Importance usual = race.distance >= longest ? Importance::Goal : Importance::Minor;
    settled.push_back({race.day, race.distance, race.importance.value_or(usual), ""});
  }
  return settled;
}

}  // namespace rubdown::app
