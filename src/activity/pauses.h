// When the timer stood still.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "activity/session.h"
#include "activity/track.h"

namespace rubdown::activity {

/// Whole seconds since `start_ms`, within the session, in order and apart from one another.
[[nodiscard]] std::vector<Pause> pauses_of(std::vector<Span> spans, std::int64_t start_ms,
                                           std::int64_t end_ms);

/// Adds the silences during which the runner stayed where they were: over 30 s without a point, and
/// under half a metre a second between the points beside. Points must be in the order of time.
void find_standstills(const std::vector<Point>& points, std::vector<Span>& pauses,
                      std::vector<std::string>& notes);

}  // namespace rubdown::activity
