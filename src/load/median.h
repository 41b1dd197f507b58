// Medians and other quantiles.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace rubdown::load {

/// The value below which a share (0 to 1) of the values lies, drawn as a line between neighbours;
/// nothing for no values.
[[nodiscard]] inline std::optional<double> quantile(std::vector<double> values, double share) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const std::size_t above = std::min(below + 1, values.size() - 1);
  return values[below] + (place - static_cast<double>(below)) * (values[above] - values[below]);
}

}  // namespace rubdown::load
