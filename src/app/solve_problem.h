// The engine alone: a problem goes in, a judged solution comes out.
#pragma once

#include <string>
#include <vector>

#include "schedule/problem.h"
#include "schedule/solution.h"
#include "solve/best_schedule.h"

namespace rubdown::app {

struct Solved {
  schedule::Solution solution;
  std::vector<std::string> obstacles;  // Infeasible: what stands in the way
};

[[nodiscard]] Solved solve_problem(const schedule::Problem& problem, const solve::Effort& effort);

}  // namespace rubdown::app
