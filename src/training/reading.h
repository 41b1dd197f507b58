// What one text says, before anything is concluded: its parts, and the kinds it names.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "training/piece.h"
#include "training/plan.h"

namespace rubdown::training {

/// A stretch of the workout with a length, a time, or both unknown.
struct Part {
  enum class Role { Main, WarmUp, CoolDown, Pause, Strides, OtherSport };
  Role role = Role::Main;
  double metres = 0;   // 0: not stated
  double seconds = 0;  // 0: not stated
  double times = 1;
  bool repeated = false;  // one of several repetitions, or as short as one
  bool inside = false;    // lies within a distance that was already named
  bool bare = false;      // the text gave a number without unit
};

struct KindNamed {
  WorkoutKind kind = WorkoutKind::Easy;
  bool inside = false;     // named only for a share of the workout
  std::size_t clause = 0;  // which clause of the text
};

struct Reading {
  std::vector<Part> parts;
  std::vector<KindNamed> kinds;  // in the order of the text
  double total_metres = 0;       // "total 11 km", "Distance: 11 km"; 0: not stated
  double total_seconds = 0;
  double lone_metres = 0;             // a lone distance in brackets: often the total
  std::optional<double> race_metres;  // "half marathon", where it is no pace
  std::optional<double> pace;         // seconds per kilometre, of the run as a whole
  std::optional<PaceClass> effort;    // the first pace that is called by a race
  bool says_run = false;
  bool says_warm_up = false;  // or cool-down
  bool says_pace = false;     // "5 mi pace"
  bool strides = false;
  bool hard_repetitions = false;  // repetitions that are neither strides nor pauses
  bool amounts_only = true;       // not a word that is in no list
};

[[nodiscard]] Reading read_pieces(std::span<const Piece> pieces, DistanceUnit unit);

}  // namespace rubdown::training
