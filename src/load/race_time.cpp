#include "load/race_time.h"

#include <algorithm>
#include <cmath>

namespace rubdown::load {
namespace {

constexpr double usual_exponent = 1.06;
constexpr double low_volume_exponent = 1.15;

/// The logarithm of the time for a length, up to a constant.
double log_time(double metres, WeeklyVolume volume) {
  const double beyond = volume == WeeklyVolume::Low ? low_volume_exponent : usual_exponent;
  const double near = std::min(metres, half_marathon_m);
  return usual_exponent * std::log(near) + beyond * std::log(metres / near);
}

}  // namespace

double riegel_seconds(double from_m, double seconds, double to_m, WeeklyVolume volume) {
  return seconds * std::exp(log_time(to_m, volume) - log_time(from_m, volume));
}

double hour_speed(double metres, double seconds) {
  constexpr double hour_s = 3600;
  return metres * std::pow(hour_s / seconds, 1 / usual_exponent) / hour_s;
}

}  // namespace rubdown::load
