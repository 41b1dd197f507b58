// The best schedule of a problem, with proof.
#pragma once

#include <cstdint>

#include "schedule/problem.h"
#include "schedule/solution.h"

namespace rubdown::solve {

/// Counted in labels, never in seconds: the same input stops at the same place everywhere.
struct Effort {
  std::int64_t labels_max = 20'000'000;
  bool regret = true;  // fill Solution::best_with
};

/// Method  Label setting over days; a label dies when another is no worse in score and in every
///         resource. A forward and a backward pass meet at each offer, which gives its regret.
/// Gives   Optimal with bound == score; Infeasible (nothing chosen) when the booked offers cannot
///         all be kept; Stopped with the best schedule found so far and a bound.
///         Ties are broken in favour of fewer massages, then earlier days, then earlier offers.
[[nodiscard]] schedule::Solution best_schedule(const schedule::Problem& problem,
                                               const Effort& effort);

}  // namespace rubdown::solve
