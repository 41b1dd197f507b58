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
                          const std::vector<RaceWish>& races, Day today) {
  Day last = plan.workouts.back().day;
  for (const RaceWish& race : races) last = std::max(last, race.day + after_race);
  return {request.from.value_or(std::max(plan.workouts.front().day, today)), last};
}

SeasonRange range_without_plan(const Request& request, const std::vector<RaceWish>& races,
                               Day today) {
  const Day from = request.from.value_or(today);
  Day last = from;
  for (const RaceWish& race : races)
    if (race.day >= from) last = std::max(last, race.day + after_race);
  return {from, last == from ? from + without_end : last};
}

}  // namespace

Result<SeasonRange> range_of(const Request& request, const training::Plan& plan,
                             const std::vector<RaceWish>& races, Day today) {
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

}  // namespace rubdown::app
