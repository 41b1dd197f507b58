// A workout's text as pieces: phrases with a meaning, and amounts with their unit.
//
//   "5 x 1 km @ 10k pace w/ 2:00 jog"  ->  Times 5, Length 1000 m, Effort, With, Clock, Pause
//
// Words are looked up (phrases.cpp), numbers join their units, ranges and multipliers
// (amounts.cpp), distances that only name a pace stop being distances, and two ends of a range
// become its middle (efforts.cpp).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "training/describe.h"
#include "training/words.h"

namespace rubdown::training {

struct Piece {
  enum class Type {
    Word,         // not in the word lists
    Phrase,       // in the word lists: see senses
    Number,       // amount: as written; other: read with a thousands separator, or 0
    Length,       // amount: metres; unit: as written, empty when it was in braces
    Time,         // amount: seconds
    Clock,        // a:bb whose meaning hangs on what stands around it, as in Token
    Pace,         // amount: seconds per kilometre
    Effort,       // value: a PaceClass
    Times,        // amount: how often
    TimesBefore,  // amount: how often what stands before it
    Mark,
    Break,
  };
  Type type = Type::Break;
  std::string text{};
  std::span<const Sense> senses{};
  double amount = 0;
  double other = 0;
  std::optional<Unit> unit{};
  PaceClass effort = PaceClass::Easy;
  bool glued = false;

  [[nodiscard]] bool is(Type wanted) const { return type == wanted; }
  [[nodiscard]] bool is_mark(char mark) const {
    return type == Type::Mark && text.size() == 1 && text[0] == mark;
  }
  [[nodiscard]] bool has(Role role) const { return value_of(role).has_value(); }
  /// The value of the first sense with that role.
  [[nodiscard]] std::optional<int> value_of(Role role) const {
    for (const Sense& sense : senses)
      if (sense.role == role) return sense.value;
    return std::nullopt;
  }
};

using Pieces = std::vector<Piece>;

/// All passes. `unit` is that of numbers without one.
[[nodiscard]] Pieces pieces_of(std::string_view text, DistanceUnit unit);

/// The passes, in order.
[[nodiscard]] Pieces look_up_phrases(std::string_view text);
[[nodiscard]] Pieces fold_amounts(const Pieces& raw, DistanceUnit unit);
[[nodiscard]] Pieces fold_efforts(const Pieces& raw);
[[nodiscard]] Pieces fold_ranges(const Pieces& raw);

inline constexpr double metres_per_mile = 1609.344;
/// How many metres a bare number of the plan's unit is.
[[nodiscard]] constexpr double metres_in(DistanceUnit unit) {
  return unit == DistanceUnit::Miles ? metres_per_mile : 1000.0;
}

}  // namespace rubdown::training
