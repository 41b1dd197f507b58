// Left and right: whether a runner leans to one side more than usual. Worth telling a therapist; no
// limit is supported by research, and none is drawn.
#pragma once

#include <optional>
#include <span>

namespace rubdown::load {

/// Symmetry index in percent, from the share of ground contact time on the left: 4 * |left - 50|.
[[nodiscard]] double symmetry_index(double left_percent);

struct SymmetryShift {
  double now = 0;    // index of this run
  double usual = 0;  // median index of the 28 days before
};
/// Against this runner's own median; nothing with fewer than three runs to compare with.
[[nodiscard]] std::optional<SymmetryShift> symmetry_shift(double left_percent,
                                                          std::span<const double> before_percent);

}  // namespace rubdown::load
