#include "load/kernels.h"

#include <algorithm>
#include <cmath>

namespace rubdown::load {

double level_kernel(double days, double tau_days) {
  if (days < 0) return 0;
  return std::exp(-std::max(0.0, days - 1) / tau_days);
}

double descent_kernel(double days) {
  constexpr double peak_days = 42.0 / 24;
  if (days <= 0) return 0;
  const double share = days / peak_days;
  return share * share * std::exp(2 * (1 - share));
}

double protection_left(double days) {
  constexpr double whole_days = 42;
  constexpr double gone_days = 63;
  return std::clamp((gone_days - days) / (gone_days - whole_days), 0.0, 1.0);
}

double novelty(double days_since_like, double like) {
  constexpr double by_one = 0.5;
  constexpr double by_more = 0.1;  // what four or more add
  constexpr double enough = 4;
  const double more = std::clamp((like - 1) / (enough - 1), 0.0, 1.0);
  return 1 - (by_one + by_more * more) * protection_left(days_since_like);
}

}  // namespace rubdown::load
