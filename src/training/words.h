// What the words of a plan mean. The words are data: one TOML file for each language.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "training/token.h"

namespace rubdown::training {

enum class Role {
  Kind,  // value: a WorkoutKind
  Run,   // running of no particular kind
  WarmUp,
  CoolDown,
  Pause,  // the jog, walk or rest between repetitions
  Strides,
  With,   // what follows lies inside the distance named before
  Share,  // "last", "first", "each": a share of the distance named before
  Total,  // the whole workout
  Pace,   // makes the distance before it the name of a pace
  At,     // makes the distance after it the name of a pace
  Aside,  // speaks of another day: "after the long run"
  Or,     // what follows is another choice
  Then,
  Times,   // "x", "sets of"
  Repeat,  // "repeat 8 times"
  To,
  Morning,
  Evening,
  Climb,  // the length before it goes up
  Count,  // the number beside it counts something else: weeks, zones, heart beats
  Ignore,
  OfDay,       // the clock before it is a time of day
  Unit,        // value: a Unit
  NamedPace,   // value: a PaceClass
  RaceLength,  // value: metres
};

enum class Unit { Kilometres, Miles, Metres, MetresOrMiles, Yards, Feet, Hours, Minutes, Seconds };
enum class PaceClass { Marathon, Threshold, Fast, Easy };

/// One sense of a phrase. A phrase may have several: "rest" is a kind of day and a pause.
struct Sense {
  Role role = Role::Ignore;
  int value = 0;
};

struct Match {
  std::span<const Sense> senses;
  std::size_t tokens = 0;  // how many tokens the phrase covers, hyphens included
};

/// What a column of a CSV plan holds.
enum class Column {
  Date,
  Kind,
  Distance,
  Kilometres,
  Miles,
  Unit,
  Duration,
  Text,
  WeeksToGoal,
  WeeklyTotal,
  Block,
  RaceType,
};

/// The longest phrase that begins at tokens[at]; nothing when no phrase does.
[[nodiscard]] std::optional<Match> phrase_at(std::span<const Token> tokens, std::size_t at);
/// "incl", "ca": a full stop after these ends no sentence.
[[nodiscard]] bool is_abbreviation(std::string_view word);
/// "Waldlauf": a compound whose ending says that it is a run.
[[nodiscard]] bool ends_like_a_run(std::string_view word);
/// Any language's name of a column: "distance", "Datum".
[[nodiscard]] std::optional<Column> column_named(std::string_view name);

}  // namespace rubdown::training
