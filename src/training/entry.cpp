#include "training/entry.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/day.h"
#include "core/text.h"
#include "training/settle_kinds.h"

namespace rubdown::training {
namespace {

constexpr std::size_t text_columns = 160;
/// A calendar entry that is longer says nothing of how long the run is.
constexpr Seconds longest_entry{8 * 3600};

std::string one_line(const Entry& entry) {
  const bool titled = !trim(entry.title).empty();
  return shorten(trim(printable(titled ? entry.title : entry.details)), text_columns);
}

bool has_workout(const Description& description) { return description.kind || description.is_run; }

/// A long run that only the details call so is left to settle_kinds: details are often the same for
/// every Saturday.
bool is_named(const Description& description) {
  return description.kind &&
         !(description.only_in_details && description.kind == WorkoutKind::Long);
}

Workout workout_from(const Entry& entry, const Description& description) {
  Workout workout{.day = entry.day,
                  .start = entry.start,
                  .kind = description.kind.value_or(WorkoutKind::Easy),
                  .named = is_named(description),
                  .distance = description.distance,
                  .duration = description.duration,
                  .pace = description.pace,
                  .race = description.race,
                  .text = one_line(entry),
                  .place = entry.place};
  const bool unmeasured = !workout.distance && !workout.duration;
  const bool may_take_length = unmeasured && workout.kind != WorkoutKind::Rest && entry.length;
  if (may_take_length && *entry.length > Seconds{0} && *entry.length <= longest_entry)
    workout.duration = entry.length;
  return workout;
}

/// Columns of their own outrank the text of the first session.
void overrule(Description& description, const Entry& entry) {
  if (entry.kind) {
    description.kind = entry.kind;
    description.is_run = is_run(*entry.kind);
  }
  if (entry.distance) {
    description.distance = entry.distance;
    description.is_run = description.kind ? description.is_run : true;
  }
  if (entry.duration) description.duration = entry.duration;
}

std::string what_was_found(const Plan& plan) {
  if (plan.events == 0) return "found no event or line in it";
  const std::string count =
      fmt::format("found {} events or lines, none of them a run", plan.events);
  if (!plan.not_understood.empty()) {
    const NotUnderstood& first = plan.not_understood.front();
    return fmt::format("{} ({}: '{}': {})", count, first.place, shorten(first.text, 50), first.why);
  }
  if (!plan.workouts.empty())
    return fmt::format("{} (the first says '{}')", count, shorten(plan.workouts.front().text, 50));
  return count;
}

void keep_days(Plan& plan, const PlanOptions& options) {
  const std::size_t before = plan.workouts.size();
  std::erase_if(plan.workouts, [&](const Workout& workout) {
    return (options.from && workout.day < *options.from) ||
           (options.until && workout.day > *options.until);
  });
  if (const std::size_t left_out = before - plan.workouts.size(); left_out > 0)
    plan.notes.push_back(fmt::format(
        "{} workouts lie outside the days that were asked for and are left out", left_out));
}

}  // namespace

void add_entry(Plan& plan, const Entry& entry, DistanceUnit unit) {
  std::vector<Description> sessions = describe_sessions(entry.title, entry.details, unit);
  overrule(sessions.front(), entry);
  std::erase_if(sessions, [](const Description& session) { return !has_workout(session); });
  if (sessions.empty()) {
    plan.not_understood.push_back(
        {.place = entry.place, .text = one_line(entry), .why = "no word in it names a workout"});
    return;
  }
  for (const Description& session : sessions) plan.workouts.push_back(workout_from(entry, session));
}

Result<Plan> finish_plan(Plan plan, std::string_view name, const PlanOptions& options) {
  const auto runs = [&] {
    return std::any_of(plan.workouts.begin(), plan.workouts.end(),
                       [](const Workout& workout) { return is_run(workout.kind); });
  };
  if (!runs())
    return fail(Fault::BadInput, std::string{name},
                what_was_found(plan) +
                    "; expected a training plan whose texts name runs, such as 'easy 8 km' or "
                    "'Long run 18 mi' (docs/plans.md lists the words)");
  std::stable_sort(plan.workouts.begin(), plan.workouts.end(),
                   [](const Workout& a, const Workout& b) { return a.day < b.day; });
  const Day first = plan.workouts.front().day;
  const Day last = plan.workouts.back().day;
  settle_kinds(plan);
  keep_days(plan, options);
  if (!runs())
    return fail(Fault::BadInput, std::string{name},
                fmt::format("found workouts from {} to {}, and no run within the days that were "
                            "asked for; choose other days or another plan",
                            to_iso(first), to_iso(last)));
  return plan;
}

}  // namespace rubdown::training
