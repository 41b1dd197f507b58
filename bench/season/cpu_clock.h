// Processor time: on a machine that others use too, the wall clock measures them as well.
#pragma once

#include <ctime>

namespace rubdown::bench {

/// Seconds of this process since its start, to the nanosecond.
[[nodiscard]] inline double cpu_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

}  // namespace rubdown::bench
