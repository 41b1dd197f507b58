// What `rubdown solve` answers, as JSON: docs/solution.schema.json describes the form.
#pragma once

#include <span>
#include <string>

#include "schedule/problem.h"
#include "schedule/solution.h"

namespace rubdown::wire {

/// The outcome with its proof, the chosen massages with the points of each rule, and every offer
/// with its regret (null where no schedule contains it, or where the outcome is not optimal).
/// `obstacles` are the sentences that say what makes a problem infeasible.
[[nodiscard]] std::string to_json(const schedule::Problem& problem,
                                  const schedule::Solution& solution,
                                  std::span<const std::string> obstacles);

}  // namespace rubdown::wire
