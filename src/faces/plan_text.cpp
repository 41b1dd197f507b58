#include "faces/plan_text.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "core/day.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using training::Plan;
using training::Workout;

std::string size_of(const Workout& workout) {
  if (workout.distance)
    return fmt::format("{:.1f} km", static_cast<double>(workout.distance->count()) / 1000.0);
  if (workout.duration) return fmt::format("{} min", workout.duration->count() / 60);
  return "";
}

/// "12.1 km", "48 min", "not run", or nothing for what is still to come.
std::string done_of(const PlanRun& run, const Plan& plan, std::size_t index) {
  const auto& session = run.sessions[index];
  if (session && session->distance_m) return fmt::format("{:.1f} km", *session->distance_m / 1000);
  if (session) return fmt::format("{:.0f} min", session->moving_s.value_or(0) / 60);
  const Workout& workout = plan.workouts[index];
  const bool should_have = workout.kind != training::WorkoutKind::Rest && run.last_recorded &&
                           workout.day <= *run.last_recorded;
  return should_have ? "not run" : "";
}

std::string row(const Workout& workout, const std::string& done, std::size_t done_columns) {
  constexpr std::size_t kind_columns = 11;
  constexpr std::size_t size_columns = 8;
  const std::string lead =
      fmt::format("{} {}  {}  {}  {}", to_short(workout.day), to_iso(workout.day).substr(0, 4),
                  left_in(training::name_of(workout.kind), kind_columns),
                  right_in(size_of(workout), size_columns),
                  done_columns > 0 ? right_in(done, done_columns) + "  " : "");
  return line_of(lead + shorten(printable(workout.text), page_columns - columns_of(lead)));
}

std::string counts(const Plan& plan) {
  std::map<training::WorkoutKind, int> by_kind;
  std::set<Day> days;
  for (const Workout& workout : plan.workouts) {
    ++by_kind[workout.kind];
    days.insert(workout.day);
  }
  std::string kinds;
  for (const auto& [kind, count] : by_kind)
    kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", count, training::name_of(kind));
  return hanging("", fmt::format("{}, {} understood: {}.", counted(plan.events, "event"),
                                 counted(days.size(), "day"), kinds.empty() ? "nothing" : kinds));
}

}  // namespace

std::string plan_as_text(const Plan& plan, const TextStyle& style, const PlanRun* run) {
  const Ink ink{style.colour};
  std::string text;
  if (!plan.name.empty()) text += ink.strong(shorten(printable(plan.name), page_columns)) + "\n";
  text += counts(plan) + "\n";
  constexpr std::size_t done_columns = 8;
  if (run) text += ink.faint(line_of(fmt::format("{:35}{:>8}", "", "run")));
  for (std::size_t i = 0; i < plan.workouts.size(); ++i)
    text += row(plan.workouts[i], run ? done_of(*run, plan, i) : "", run ? done_columns : 0);
  if (!plan.not_understood.empty()) text += "\nNot understood:\n";
  for (const training::NotUnderstood& item : plan.not_understood)
    text += hanging("  ", fmt::format("{}, \"{}\": {}", item.place, item.text, item.why));
  for (const std::string& note : plan.notes) text += hanging("Note: ", note);
  text += hanging(
      "", "To overrule a day: --day DATE=KIND:DISTANCE, such as --day 2027-08-01=long:32km.");
  return text;
}

}  // namespace rubdown::faces
