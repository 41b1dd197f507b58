#include "activity/way.h"

#include <cmath>
#include <numbers>

namespace rubdown::activity {
namespace {

constexpr double earth_radius_m = 6'371'008.8;
constexpr double radians_per_e7 = std::numbers::pi / 180.0 * 1e-7;

/// Below this (some 10 km) a plane through the middle latitude is as good as the sphere, and quick.
constexpr std::int64_t near_e7 = 1'000'000;

}  // namespace

double metres_between(Position a, Position b) {
  const std::int64_t north_e7 = std::int64_t{b.latitude_e7} - a.latitude_e7;
  const std::int64_t east_e7 = std::int64_t{b.longitude_e7} - a.longitude_e7;
  if (north_e7 == 0 && east_e7 == 0) return 0;
  const double latitude_a = a.latitude_e7 * radians_per_e7;
  const double north = static_cast<double>(north_e7) * radians_per_e7;
  const double east = static_cast<double>(east_e7) * radians_per_e7;
  if (std::abs(north_e7) < near_e7 && std::abs(east_e7) < near_e7) {
    const double sideways = east * std::cos(latitude_a + north / 2);
    return earth_radius_m * std::sqrt(north * north + sideways * sideways);
  }
  const double latitude_b = latitude_a + north;
  const double h = std::pow(std::sin(north / 2), 2) +
                   std::cos(latitude_a) * std::cos(latitude_b) * std::pow(std::sin(east / 2), 2);
  return 2 * earth_radius_m * std::asin(std::sqrt(std::fmin(1.0, h)));
}

}  // namespace rubdown::activity
