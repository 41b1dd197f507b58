// The same problem as a mixed-integer linear programme, for solvers that are not ours.
#pragma once

#include <string>

#include "schedule/problem.h"

namespace rubdown::solve {

/// CPLEX LP format: maximise, in Points units (hundred-thousandths), whole coefficients only.
/// Offer i is the binary column o<i>; the optimum equals best_schedule's score.
[[nodiscard]] std::string to_lp(const schedule::Problem& problem);

}  // namespace rubdown::solve
