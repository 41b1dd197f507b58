// A clause of a workout's text: the amounts between two commas, and what the words beside them say.
#pragma once

#include <optional>
#include <vector>

#include "training/reading.h"

namespace rubdown::training {

struct Clause {
  std::vector<Part> parts{};
  std::optional<double> times{};             // "5 x" waits for its amount
  std::optional<Part::Role> pending_role{};  // "warm-up" waits for its amount
  bool strides = false;
  bool total = false;
  bool share = false;  // "last", "each"
  bool aside = false;  // "after"
  bool says_run = false;
  bool other_sport = false;
  bool races = false;

  /// The last amount is the run as a whole, not one of its repetitions.
  [[nodiscard]] bool ends_with_plain_amount() const;
  /// The parts as they stand once the clause has ended. A pause comes as often as the repetitions
  /// before it did, `last_times`; a distance that is said twice ("4-6 mile easy run {6}") counts
  /// once.
  [[nodiscard]] std::vector<Part> settled(double last_times) const;
};

}  // namespace rubdown::training
