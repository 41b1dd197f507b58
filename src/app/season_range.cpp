#include "app/season_range.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"

namespace rubdown::app {
namespace {

using std::chrono::days;

constexpr int season_days_max = 731;
/// The season goes on after a race, for the massages that follow it.
constexpr days after_race{14};
/// A season that nothing else ends: eight weeks, both days counted.
constexpr days without_end{55};

SeasonRange range_of_plan(const Request& request, const training::Plan& plan,
                          const std::vector<Race>& races, Day today) {
  Day last = plan.workouts.back().day;
  for (const Race& race : races) last = std::max(last, race.day + after_race);
  return {request.from.value_or(std::max(plan.workouts.front().day, today)), last};
}

SeasonRange range_without_plan(const Request& request, const std::vector<Race>& races, Day today) {
  const Day from = request.from.value_or(today);
  Day last = races.empty() ? from + without_end : from;
  for (const Race& race : races) last = std::max(last, race.day + after_race);
  return {from, last};
}

}  // namespace

Result<SeasonRange> range_of(const Request& request, const training::Plan& plan,
                             const std::vector<Race>& races, Day today) {
  const bool has_plan = !plan.workouts.empty();
  SeasonRange range = has_plan ? range_of_plan(request, plan, races, today)
                               : range_without_plan(request, races, today);
  if (!request.from && range.until < today)
    return fail(Fault::BadInput, "--from",
                fmt::format("the plan ends on {}, and today is {}; to plan a season of the past, "
                            "give its first day: --from {}",
                            to_iso(range.until), to_iso(today),
                            to_iso(has_plan ? plan.workouts.front().day : today)));
  range.until = request.until.value_or(range.until);
  if (range.until < range.from)
    return fail(Fault::BadInput, "--from " + to_iso(range.from),
                fmt::format("found a season that ends on {}, before it starts; expected --from to "
                            "lie before {}",
                            to_iso(range.until), request.until ? "--until" : "the plan's end"));
  const auto length = (range.until - range.from).count() + 1;
  if (length > season_days_max)
    return fail(Fault::BadInput, "--until " + to_iso(range.until),
                fmt::format("found a season of {} days; expected at most {} (two years). Give "
                            "--from and --until closer together.",
                            length, season_days_max));
  return range;
}

Result<void> keep_races_inside(std::vector<Race>& races, const Request& request,
                               SeasonRange range) {
  for (const RaceWish& race : request.races) {
    if (race.day < range.from)
      return fail(Fault::BadInput, "--race " + to_iso(race.day),
                  fmt::format("found a race in the past: the season starts on {}; expected a race "
                              "on or after that day, or an earlier --from",
                              to_iso(range.from)));
    if (race.day > range.until)
      return fail(Fault::BadInput, "--race " + to_iso(race.day),
                  fmt::format("found a race after the season, which ends on {}; expected a later "
                              "--until",
                              to_iso(range.until)));
  }
  std::erase_if(races,
                [&](const Race& race) { return race.day < range.from || race.day > range.until; });
  return {};
}

}  // namespace rubdown::app
