#include "load/decoupling.h"

#include <cmath>

#include "load/graded_pace.h"
#include "load/median.h"

namespace rubdown::load {
namespace {

bool is_usable(const Clean& clean, std::size_t second) {
  return !std::isnan(clean.heart_rate_bpm[second]) && !std::isnan(clean.speed_mps[second]);
}

double usable_share(const Clean& clean) {
  double usable = 0;
  for (std::size_t i = 0; i < clean.seconds(); ++i) usable += is_usable(clean, i) ? 1 : 0;
  return usable / static_cast<double>(clean.seconds());
}

bool is_hilly(const Clean& clean) {
  constexpr double hilly_m_a_km = 15;
  if (!clean.ascent_m || !clean.distance_m || *clean.distance_m <= 0) return false;
  return *clean.ascent_m / (*clean.distance_m / 1000) > hilly_m_a_km;
}

/// Mean speeds of whole minutes.
std::vector<double> minute_speeds(const Clean& clean) {
  std::vector<double> speeds;
  double sum = 0;
  int count = 0;
  for (const float speed : clean.speed_mps) {
    if (std::isnan(speed)) continue;
    sum += static_cast<double>(speed);
    if (++count < 60) continue;
    speeds.push_back(sum / count);
    sum = 0;
    count = 0;
  }
  return speeds;
}

bool is_uneven(const Clean& clean) {
  constexpr double spread_max = 0.15;
  const std::vector<double> speeds = minute_speeds(clean);
  if (speeds.empty()) return true;
  return *quantile(speeds, 0.75) - *quantile(speeds, 0.25) > spread_max * *quantile(speeds, 0.5);
}

std::optional<double> efficiency(const Clean& clean, Span part) {
  const auto speed = normalised_graded_speed(clean, part);
  double sum = 0;
  double count = 0;
  for (std::size_t i = part.first; i < part.last; ++i) {
    if (!is_usable(clean, i)) continue;
    sum += static_cast<double>(clean.heart_rate_bpm[i]);
    count += 1;
  }
  if (!speed || count == 0) return {};
  return 60 * *speed / (sum / count);
}

}  // namespace

DecouplingAnswer decoupling(const Clean& clean) {
  constexpr std::size_t least_s = 40 * 60;
  constexpr double notable_percent = 5;
  constexpr double share_min = 0.8;
  if (clean.seconds() < least_s) return {{}, "shorter than 40 minutes"};
  if (usable_share(clean) < share_min) return {{}, "heart rate or speed is missing too often"};
  if (is_hilly(clean)) return {{}, "too hilly"};
  if (is_uneven(clean)) return {{}, "the pace was not steady"};
  const std::size_t half = clean.seconds() / 2;
  const auto first = efficiency(clean, {0, half});
  const auto second = efficiency(clean, {half, clean.seconds()});
  if (!first || !second || *first <= 0) return {{}, "heart rate or speed is missing too often"};
  const double percent = 100 * (*first - *second) / *first;
  return {Decoupling{*first, *second, percent, percent > notable_percent}, {}};
}

}  // namespace rubdown::load
