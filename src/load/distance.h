// How far: from the distance column, else from the positions, else from the speed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "activity/session.h"
#include "load/timeline.h"

namespace rubdown::load {

/// Nobody of that sport moves faster, in m/s: 12 on foot, 35 on wheels, 4 in water.
[[nodiscard]] double speed_max(activity::Sport sport);

/// Metres between two places on a sphere of the earth's mean radius; in ten millionths of a degree.
struct Place {
  std::int32_t latitude_e7 = 0;
  std::int32_t longitude_e7 = 0;
};
[[nodiscard]] double metres_between(Place a, Place b);

struct Distance {
  std::vector<float> step_m;     // one a second; NaN where it is not known
  std::vector<float> speed_mps;  // one a second: the device's own, else from the steps
  std::optional<double> total_m{};
  std::string note{};  // where it came from, when it was not the distance column
};

/// A step between two samples that is faster than anybody, or that goes back, counts as missing,
/// and nothing is covered between two pieces.
[[nodiscard]] Distance distance_in(const activity::Session& session,
                                   const std::vector<Piece>& pieces);

}  // namespace rubdown::load
