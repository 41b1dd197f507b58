// Times of FIT files, and clocks that were set during the run.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "activity/track.h"
#include "fit/activity.h"

namespace rubdown::activity {

inline constexpr double longest_session_s = 31.0 * 24 * 3600;

/// Milliseconds since 1970 of seconds since 1989-12-31; 0 for 0, which means no time.
[[nodiscard]] std::int64_t ms_of(double fit_seconds);

/// Whole quarter hours within 15 hours, as zones are; nothing when the watch wrote nonsense.
[[nodiscard]] std::optional<std::int32_t> utc_offset_of(const std::optional<double>& offset_s);

/// Watches set their clocks when they find satellites: then one step between two records is longer
/// than the whole session says it was. What lies before the step, laps and pauses too, moves up to
/// it. Nothing happens when there are several sessions or none.
void mend_clock(Track& track, std::vector<fit::Summary>& sessions);

}  // namespace rubdown::activity
