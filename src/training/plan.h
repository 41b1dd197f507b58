// A runner's training plan: the workouts that are to be run, and what was not understood.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/units.h"

namespace rubdown::training {

enum class WorkoutKind {
  Rest,
  Easy,
  Recovery,
  Long,
  Tempo,      // threshold, lactate threshold, cruise, steady-hard
  Intervals,  // VO2max, repeats, track
  Hills,
  Fartlek,
  Progression,
  RacePace,  // marathon pace, goal pace
  Strength,  // gym, core, plyometrics
  Cross,     // bike, swim, row, ski, elliptical
  Race,
};
inline constexpr std::size_t workout_kind_count = 13;

/// "rest", "easy", ..., "race_pace", "race".
[[nodiscard]] std::string_view name_of(WorkoutKind kind);
[[nodiscard]] std::optional<WorkoutKind> workout_kind_named(std::string_view name);
/// Everything but rest, strength and cross training.
[[nodiscard]] bool is_run(WorkoutKind kind);
/// Tempo, intervals, hills, fartlek, progression, race pace.
[[nodiscard]] bool is_hard(WorkoutKind kind);

struct Workout {
  Day day{};
  std::optional<Minutes> start{};  // since midnight, where the runner lives
  WorkoutKind kind = WorkoutKind::Easy;
  bool named = true;  // false: no text names the kind; it was chosen from the length, or from runs
  std::optional<Metres> distance{};
  std::optional<Seconds> duration{};
  std::optional<SecondsPerKm> pace{};
  std::optional<Metres> race{};  // of a race: its own length, without the warm-up
  std::string text{};            // the plan's own words, on one line
  std::string place{};           // "plan.ics, line 88"
};

struct NotUnderstood {
  std::string place;
  std::string text;
  std::string why;
};

struct Plan {
  std::string name{};                           // the calendar's own name, may be empty
  std::vector<Workout> workouts{};              // by day, then in the order of the file
  std::vector<NotUnderstood> not_understood{};  // events that gave no workout
  std::vector<std::string> notes{};             // what was assumed, in sentences
  std::size_t events = 0;                       // events or lines that were looked at
};

}  // namespace rubdown::training
