// How far two recordings agree, second by second.
#pragma once

#include <cstddef>
#include <cstdint>

#include "activity/session.h"

namespace rubdown::activity {

/// The mean difference over the samples of `a` for which `b` has one at the same time.
struct Difference {
  std::size_t samples = 0;
  double mean = 0;
};

/// Beats a minute. `shift_s` is what the clock of `b` is ahead of a's.
[[nodiscard]] Difference heart_rate_difference(const Session& a, const Session& b,
                                               std::int64_t shift_s);
/// Metres between positions.
[[nodiscard]] Difference position_difference(const Session& a, const Session& b,
                                             std::int64_t shift_s);

}  // namespace rubdown::activity
