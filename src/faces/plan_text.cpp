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

std::string row(const Workout& workout) {
  constexpr std::size_t kind_columns = 11;
  constexpr std::size_t size_columns = 8;
  const std::string lead =
      fmt::format("{} {}  {}  {}  ", to_short(workout.day), to_iso(workout.day).substr(0, 4),
                  left_in(training::name_of(workout.kind), kind_columns),
                  right_in(size_of(workout), size_columns));
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

std::string plan_as_text(const Plan& plan, const TextStyle& style) {
  const Ink ink{style.colour};
  std::string text;
  if (!plan.name.empty()) text += ink.strong(shorten(printable(plan.name), page_columns)) + "\n";
  text += counts(plan) + "\n";
  for (const Workout& workout : plan.workouts) text += row(workout);
  if (!plan.not_understood.empty()) text += "\nNot understood:\n";
  for (const training::NotUnderstood& item : plan.not_understood)
    text += hanging("  ", fmt::format("{}, \"{}\": {}", item.place, item.text, item.why));
  for (const std::string& note : plan.notes) text += hanging("Note: ", note);
  text += hanging(
      "", "To overrule a day: --day DATE=KIND:DISTANCE, such as --day 2027-08-01=long:32km.");
  return text;
}

}  // namespace rubdown::faces
