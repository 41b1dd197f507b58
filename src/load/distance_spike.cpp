#include "load/distance_spike.h"

#include <fmt/format.h>

#include <algorithm>

namespace rubdown::load {
namespace {

double ratio_of_class(double over_percent) {
  if (over_percent > 100) return 2.28;
  if (over_percent > 30) return 1.52;
  return 1.64;
}

}  // namespace

std::optional<DistanceSpike> distance_spike(std::span<const RunLength> runs, const RunLength& run) {
  constexpr std::chrono::days back{30};
  constexpr double least_percent = 10 + 1e-9;  // 22 km after 20 km is exactly a tenth
  double longest = 0;
  for (const RunLength& other : runs)
    if (other.day < run.day && run.day - other.day <= back)
      longest = std::max(longest, other.kilometres);
  if (longest <= 0) return {};
  const double over = 100 * (run.kilometres / longest - 1);
  if (over <= least_percent) return {};
  const double ratio = ratio_of_class(over);
  return DistanceSpike{
      over, ratio,
      fmt::format("{:.1f} km is {:.0f} % more than your longest run of the 30 days before ({:.1f} "
                  "km). Among 5,205 runners, injuries were {:.2f} times as frequent after such a "
                  "step (Frandsen et al. 2025); that is a group's figure, not a forecast for you.",
                  run.kilometres, over, longest, ratio)};
}

}  // namespace rubdown::load
