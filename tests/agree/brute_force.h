// Every schedule of a small problem, judged one by one: slow, and too simple to be wrong.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "schedule/problem.h"

namespace rubdown::agree {

struct BruteForce {
  bool feasible = false;
  std::vector<int> chosen;
  std::int64_t score = 0;
  std::vector<std::optional<std::int64_t>> best_with;
};

/// Tries all subsets of the offers that are not forbidden: at most 20 of them.
[[nodiscard]] BruteForce brute_force(const schedule::Problem& problem);

}  // namespace rubdown::agree
