#include "app/plan_from_runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/day.h"
#include "load/usual_week.h"
#include "schedule/blocks.h"

namespace rubdown::app {
namespace {

using load::UsualDay;
using load::UsualWeek;
using std::chrono::days;
using training::Workout;
using training::WorkoutKind;

bool is_recovery(Day day, const Race& race) {
  return race.importance == Importance::Goal && day > race.day &&
         day <= race.day + days{schedule::recovery_days(race.distance)};
}

bool is_race_week(Day day, const Race& race) {
  return race.importance == Importance::Goal && day < race.day && day >= race.day - days{7};
}

std::optional<double> easy_km(const UsualWeek& week) {
  for (const UsualDay& day : week.days)
    if (day.run == load::RunName::Easy && day.kilometres) return day.kilometres;
  return {};
}

/// Nobody runs a usual week into a marathon, or out of one.
void heed_races(training::Plan& plan, const UsualWeek& week, const std::vector<Race>& races) {
  const auto easy = easy_km(week);
  for (const Race& race : races) {
    std::erase_if(plan.workouts, [&](const Workout& workout) {
      return is_recovery(workout.day, race) && workout.kind != WorkoutKind::Rest;
    });
    for (Workout& workout : plan.workouts) {
      const bool is_much = workout.kind == WorkoutKind::Long || training::is_hard(workout.kind);
      if (!is_much || !is_race_week(workout.day, race)) continue;
      workout.kind = WorkoutKind::Easy;
      workout.distance.reset();
      if (easy) workout.distance = Metres{100 * std::int64_t{std::lround(10 * *easy)}};
      workout.text += ", easy in the week before the race";
    }
  }
}

/// "Mon rest, Tue easy 8 km, ..."
std::string words_of(const UsualWeek& week) {
  constexpr std::array<std::string_view, 7> names = {"Mon", "Tue", "Wed", "Thu",
                                                     "Fri", "Sat", "Sun"};
  std::string words;
  for (std::size_t day = 0; day < names.size(); ++day) {
    const UsualDay& usual = week.days[day];
    words += fmt::format("{}{} {}", words.empty() ? "" : ", ", names[day],
                         usual.run ? load::name_of(*usual.run) : "rest");
    if (usual.run && usual.kilometres) words += fmt::format(" {:.0f} km", *usual.kilometres);
  }
  return words;
}

void note_source(training::Plan& plan, const UsualWeek& week, SeasonRange range, bool open_end) {
  plan.notes.push_back(fmt::format(
      "No plan was given, so the weeks to come are taken to be like your usual week, from the {} "
      "run between {} and {}: {}. If you train by a plan: --plan my-plan.ics.",
      week.runs == 1 ? "one day" : fmt::format("{} days", week.runs), to_iso(week.from.first),
      to_iso(week.from.last), words_of(week)));
  if (range.from - week.from.last > days{14})
    plan.notes.push_back(fmt::format(
        "That week is old: nothing was recorded in the {} days before the season. What your watch "
        "has recorded since: --activities PATH.",
        (range.from - week.from.last).count() - 1));
  if (open_end)
    plan.notes.push_back(
        fmt::format("Neither a plan nor a race ends the season, so it ends on {}. Another end: "
                    "--race DATE:marathon, or --until DATE.",
                    to_iso(range.until)));
}

}  // namespace

Result<training::Plan> plan_from_runs(const load::History& history, SeasonRange range,
                                      const std::vector<Race>& races, bool open_end) {
  const auto week = load::usual_week(history, range.from);
  if (!week)
    return fail(Fault::BadInput, "--from " + to_iso(range.from),
                fmt::format("no run was recorded before the season (the first session is of {}), "
                            "and no plan was given, so nothing tells what will be run; expected a "
                            "later --from, or a plan: --plan my-plan.ics",
                            to_iso(history.span.first)));
  const Day first = std::max(range.from, history.span.last + days{1});
  training::Plan plan = load::plan_of(*week, {first, range.until});
  heed_races(plan, *week, races);
  note_source(plan, *week, range, open_end);
  return plan;
}

}  // namespace rubdown::app
