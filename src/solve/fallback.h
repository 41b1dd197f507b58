// What can be said without the exact passes: a schedule that is good, and a bound that holds.
#pragma once

#include <vector>

#include "solve/season.h"

namespace rubdown::solve {

/// The best value when limits, first tries and distances beyond one day are ignored; no_value when
/// even so the booked massages cannot all be kept.
[[nodiscard]] Value relaxed_best(const Season& season);

struct Greedy {
  std::vector<int> offers;
  Value value = 0;
};

/// The booked massages, and then whatever still improves the score, the most promising first.
/// Nothing at all when the booked ones need others beside them to be allowed.
[[nodiscard]] Greedy greedy_schedule(const Season& season, Tallies& tallies);

}  // namespace rubdown::solve
