// What a solver says about a problem.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/units.h"

namespace rubdown::schedule {

enum class Outcome {
  Optimal,     // score == bound: nothing better exists
  Infeasible,  // no schedule keeps every rule; `obstacles` says why
  Stopped,     // the effort ran out: a good schedule and a bound
};

struct Solution {
  Outcome outcome = Outcome::Optimal;
  std::vector<int> chosen;  // indices into Problem::offers(), by day
  Points score;
  Points bound;             // no schedule scores more
  std::int64_t labels = 0;  // labels that were kept: the same on every machine
  /// For each offer the score of the best schedule that contains it; empty where none does.
  /// Empty as a whole unless the outcome is Optimal.
  std::vector<std::optional<Points>> best_with;

  friend bool operator==(const Solution&, const Solution&) = default;
};

}  // namespace rubdown::schedule
