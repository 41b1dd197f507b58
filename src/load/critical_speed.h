// Best efforts, and the speed that can be held for about an hour.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "load/clean.h"

namespace rubdown::load {

struct Effort {
  double seconds = 0;
  double metres = 0;
  friend bool operator==(const Effort&, const Effort&) = default;
};

/// d = CS * t + D', by least squares.
struct CriticalSpeed {
  double speed_mps = 0;
  double reserve_m = 0;  // D'
};

/// From at least three efforts of different lengths; the law holds for all-out efforts of 2 to 20
/// minutes. Nothing with fewer. Source: see Smyth & Muniz-Pumares 2020, MSSE 52:2637.
[[nodiscard]] std::optional<CriticalSpeed> critical_speed(std::span<const Effort> efforts);

/// The farthest that was run without a break in 2, 3, 5, 10, 20, 30 and 60 minutes, where a session
/// is that long; in metres as they would have been on the level for the same cost (graded_factor),
/// so that hills do not make a runner look slow. A window with a second of unknown distance does
/// not count.
[[nodiscard]] std::vector<Effort> best_efforts(const Clean& clean);

}  // namespace rubdown::load
