// Climbing and descending, from an altitude that jitters.
#pragma once

#include <optional>
#include <vector>

#include "load/span.h"

namespace rubdown::load {

/// The mean of each value and its two neighbours on either side, within its piece; NaN stays NaN.
[[nodiscard]] std::vector<float> running_mean_5(const std::vector<float>& values,
                                                const std::vector<Span>& pieces);

/// The altitude with every step taken out that lies between two pieces, or that rises or falls by
/// more than 5 m in a second: nobody ran that.
[[nodiscard]] std::vector<float> stitched(const std::vector<float>& altitude_m,
                                          const std::vector<Span>& pieces);

struct Climb {
  double ascent_m = 0;
  double descent_m = 0;
};

/// Total ascent and descent between turning points: a turn counts once the altitude has moved 10 m
/// back from its extreme, so noise of a few metres adds nothing. Takes a stitched altitude. Nothing
/// where no altitude is known.
[[nodiscard]] std::optional<Climb> climb_of(const std::vector<float>& altitude_m);

/// Rise over run around each second, over `length_m` at least or `seconds` at most, within its
/// piece and within +-0.45. NaN where the altitude is missing; 0 where the runner stands still.
[[nodiscard]] std::vector<float> slopes(const std::vector<float>& altitude_m,
                                        const std::vector<float>& step_m,
                                        const std::vector<Span>& pieces, double length_m,
                                        std::size_t seconds);

/// The metres that go down when the slopes are run: sum of -slope * step over falling seconds.
[[nodiscard]] double descent_by_slopes(const std::vector<float>& slope,
                                       const std::vector<float>& step_m);

}  // namespace rubdown::load
