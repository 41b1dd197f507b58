// One run much longer than the longest of the thirty days before it.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/units.h"

namespace rubdown::load {

struct RunLength {
  Day day{};
  double kilometres = 0;
};

struct DistanceSpike {
  double over_percent = 0;  // longer than the longest of the 30 days before
  double hazard_ratio = 1;  // that the study found for its class
  std::string words{};
};

/// Nothing when the run is at most 10 % longer, or when no run is known in the 30 days before it.
/// `runs` may hold the run itself and later ones.
/// Source: Frandsen et al. 2025, BJSM 59:1203 (5,205 runners): over 10 to 30 % 1.64, over 30 to 100
/// % 1.52, over 100 % 2.28 times the rate of overuse injuries.
[[nodiscard]] std::optional<DistanceSpike> distance_spike(std::span<const RunLength> runs,
                                                          const RunLength& run);

}  // namespace rubdown::load
