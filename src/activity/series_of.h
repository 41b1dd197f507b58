// Points to columns, and what a column comes to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activity/session.h"
#include "activity/track.h"

namespace rubdown::activity {

/// The columns of a track whose points are in the order of time. See settle() for what is mended.
[[nodiscard]] Series series_of(const Track& track, std::int64_t start_ms,
                               const std::vector<Pause>& pauses, std::vector<std::string>& notes);

[[nodiscard]] std::optional<double> last_of(const std::vector<float>& column);
[[nodiscard]] std::optional<double> highest_of(const std::vector<float>& column);
/// Heart rate, each sample counted for the time to the next, at most 30 s.
[[nodiscard]] std::optional<double> mean_over_time(const Series& series);

}  // namespace rubdown::activity
