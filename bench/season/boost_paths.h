// The rival in a library: resource-constrained shortest paths of the Boost Graph Library, on the
// graph of a season.
#pragma once

#include <cstdint>
#include <optional>

#include "schedule/problem.h"

namespace rubdown::bench {

struct BoostAnswer {
  std::int64_t score = 0;  // Points::count()
  std::size_t vertices = 0;
  std::size_t edges = 0;
  double seconds = 0;  // of the search; the graph is built before
};

/// The best score, without regret. Understands limits, minimum gaps, relief and haste.
/// Gives   Empty when the problem has more than that (booked offers, first tries, parts for the
///         regular or the lapsed, massages before day 0).
[[nodiscard]] std::optional<BoostAnswer> best_by_boost(const schedule::Problem& problem);

}  // namespace rubdown::bench
