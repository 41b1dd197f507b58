#include "load/slope.h"

#include <algorithm>
#include <cmath>

namespace rubdown::load {

double minetti_cost(double slope) {
  constexpr double measured = 0.45;
  const double i = std::clamp(slope, -measured, measured);
  return ((((155.4 * i - 30.4) * i - 43.3) * i + 46.3) * i + 19.5) * i + 3.6;
}

double graded_factor(double slope) {
  constexpr double downhill_floor = 0.85;
  return std::max(minetti_cost(slope) / minetti_cost(0), downhill_floor);
}

double negative_work(double slope) {
  constexpr double gravity = 9.81;
  constexpr double level = 1.0;
  const double asked = gravity * slope / std::sqrt(1 + slope * slope);  // g sin(atan slope)
  return (std::sqrt(asked * asked + 4 * level * level) - asked) / 2;
}

}  // namespace rubdown::load
