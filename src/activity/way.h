// Ways over ground between positions.
#pragma once

#include <cstdint>

#include "activity/track.h"

namespace rubdown::activity {

struct Position {
  std::int32_t latitude_e7 = 0;
  std::int32_t longitude_e7 = 0;
};

/// Great-circle distance on a sphere of 6,371,008.8 m: within 0.6 % of the true earth.
[[nodiscard]] double metres_between(Position a, Position b);

[[nodiscard]] inline bool has_position(const Point& point) {
  return point.latitude_e7 != no_position && point.longitude_e7 != no_position;
}

[[nodiscard]] inline double metres_between(const Point& a, const Point& b) {
  return metres_between(Position{a.latitude_e7, a.longitude_e7},
                        Position{b.latitude_e7, b.longitude_e7});
}

}  // namespace rubdown::activity
