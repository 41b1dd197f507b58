// Run load from speed and slope: what the run would have been worth on the level, and how that
// compares with an hour at threshold speed.
#pragma once

#include <optional>
#include <span>

#include "load/clean.h"

namespace rubdown::load {

/// Normalised graded speed in m/s: the fourth-power mean of the 30-second rolling mean of
/// speed * graded_factor(slope), so that hard minutes count as hard minutes. A second without a
/// slope counts as level; one without a speed is left out. Nothing with less than 30 s of speed.
/// House, after the idea of normalised power (Coggan).
[[nodiscard]] std::optional<double> normalised_graded_speed(const Clean& clean);
/// The same of the recorded seconds in `part` alone.
[[nodiscard]] std::optional<double> normalised_graded_speed(const Clean& clean, Span part);

/// 100 * hours * intensity^2: an hour at threshold speed is 100.
[[nodiscard]] double run_load(double hours, double intensity);

}  // namespace rubdown::load
