#include "activity/tcx_pauses.h"

#include <algorithm>

namespace rubdown::activity {
namespace {

/// Lap starts are written in whole seconds, and a point may be late.
constexpr std::int64_t doubt_ms = 2'000;
constexpr double longest_lap_s = 31.0 * 24 * 3600;

}  // namespace

void TcxPauses::begin_lap(std::optional<std::int64_t> start_ms, std::size_t offset) {
  laps_.push_back({.start_ms = start_ms, .offset = offset});
  is_new_track_ = false;
}

void TcxPauses::end_lap(std::optional<double> moving_s) {
  if (!laps_.empty()) laps_.back().moving_s = moving_s;
}

void TcxPauses::add_point(std::int64_t time_ms) {
  if (laps_.empty()) laps_.push_back({});
  Lap& lap = laps_.back();
  if (is_new_track_ && lap.last_point_ms && time_ms > *lap.last_point_ms) {
    breaks_.push_back({*lap.last_point_ms, time_ms});
    lap.paused_ms += time_ms - *lap.last_point_ms;
  }
  is_new_track_ = false;
  lap.last_point_ms = std::max(lap.last_point_ms.value_or(time_ms), time_ms);
}

void TcxPauses::finish(std::vector<Span>& pauses, Flaws& flaws, const XmlReader& xml) const {
  pauses.insert(pauses.end(), breaks_.begin(), breaks_.end());
  for (std::size_t i = 1; i < laps_.size(); ++i) {
    const Lap& lap = laps_[i - 1];
    const Lap& next = laps_[i];
    if (!lap.start_ms || !next.start_ms || !lap.moving_s || *lap.moving_s > longest_lap_s) continue;
    const std::int64_t paused_ms =
        *next.start_ms - *lap.start_ms - static_cast<std::int64_t>(*lap.moving_s * 1000);
    if (paused_ms < -doubt_ms)
      flaws.add(Flaw::LapsOverlap,
                flaws.is_first(Flaw::LapsOverlap) ? xml.line_at(next.offset) : 0);
    const std::int64_t at_end_ms = paused_ms - lap.paused_ms;
    if (at_end_ms <= doubt_ms) continue;
    const std::int64_t from_ms =
        std::max(*next.start_ms - at_end_ms, lap.last_point_ms.value_or(*lap.start_ms));
    if (from_ms < *next.start_ms) pauses.push_back({from_ms, *next.start_ms});
  }
}

}  // namespace rubdown::activity
