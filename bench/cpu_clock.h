// Processor time: on a machine that others use too, the wall clock measures them as well.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace rubdown::bench {

/// Seconds of this process since its start, to the nanosecond.
[[nodiscard]] inline double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

/// Of the quickest of several passes.
template <class Work>
[[nodiscard]] double best_cpu_seconds(int passes, Work work) {
  double best = std::numeric_limits<double>::max();
  for (int pass = 0; pass < passes; ++pass) {
    const double begin = cpu_seconds();
    work();
    best = std::min(best, cpu_seconds() - begin);
  }
  return best;
}

}  // namespace rubdown::bench
