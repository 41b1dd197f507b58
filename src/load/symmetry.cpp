#include "load/symmetry.h"

#include <cmath>
#include <vector>

#include "load/median.h"

namespace rubdown::load {

double symmetry_index(double left_percent) { return 4 * std::abs(left_percent - 50); }

std::optional<SymmetryShift> symmetry_shift(double left_percent,
                                            std::span<const double> before_percent) {
  constexpr std::size_t least = 3;
  if (before_percent.size() < least) return {};
  std::vector<double> indices;
  for (const double left : before_percent) indices.push_back(symmetry_index(left));
  return SymmetryShift{symmetry_index(left_percent), *quantile(indices, 0.5)};
}

}  // namespace rubdown::load
