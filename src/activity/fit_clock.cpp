#include "activity/fit_clock.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>

#include "activity/settle.h"

namespace rubdown::activity {
namespace {

constexpr std::int64_t fit_epoch_s = 631'065'600;  // 1989-12-31 00:00 UTC
constexpr std::int64_t gap_ms = std::chrono::milliseconds{gap_between_sessions}.count();
constexpr std::int64_t one_second_ms = 1000;

/// The first step, forwards or back, that no pause explains; 0 when there is none.
std::size_t step_longer_than(const std::vector<Point>& points, std::int64_t length_ms) {
  for (std::size_t i = 1; i < points.size(); ++i)
    if (std::abs(points[i].time_ms - points[i - 1].time_ms) > length_ms) return i;
  return 0;
}

}  // namespace

std::int64_t ms_of(double fit_seconds) {
  constexpr double fit_seconds_max = 4294967295.0;
  if (!(fit_seconds > 0) || fit_seconds > fit_seconds_max) return 0;
  return static_cast<std::int64_t>(std::llround(fit_seconds * 1000)) + fit_epoch_s * 1000;
}

std::optional<std::int32_t> utc_offset_of(const std::optional<double>& offset_s) {
  constexpr double quarter_hour_s = 900;
  constexpr double farthest_s = 15 * 3600;
  if (!offset_s || std::abs(*offset_s) > farthest_s) return {};
  return static_cast<std::int32_t>(std::lround(*offset_s / quarter_hour_s) * 900);
}

void mend_clock(Track& track, std::vector<fit::Summary>& sessions) {
  if (sessions.size() != 1 || !sessions.front().elapsed_s) return;
  const double elapsed_s = *sessions.front().elapsed_s;
  if (elapsed_s > longest_session_s || elapsed_s < 0) return;
  const auto longest_ms = gap_ms + static_cast<std::int64_t>(elapsed_s * 1000);
  const std::size_t at = step_longer_than(track.points, longest_ms);
  if (at == 0) return;
  const std::int64_t old_end_ms = track.points[at - 1].time_ms;
  const std::int64_t shift_ms = track.points[at].time_ms - old_end_ms - one_second_ms;
  // What is near the old clock's end moves; what is nearer to the new clock's times stays.
  const auto is_old = [&](std::int64_t ms) {
    return std::abs(ms - old_end_ms) < std::abs(ms - track.points[at].time_ms);
  };
  const auto mended = [&](std::int64_t ms) { return is_old(ms) ? ms + shift_ms : ms; };
  for (TrackLap& lap : track.laps) lap.start_ms = mended(lap.start_ms);
  for (Span& pause : track.pauses) pause = {mended(pause.from_ms), mended(pause.to_ms)};
  if (auto& start = sessions.front().start_time; start && is_old(ms_of(*start)))
    *start += static_cast<double>(shift_ms) / 1000;
  for (std::size_t i = 0; i < at; ++i) track.points[i].time_ms += shift_ms;
  track.notes.push_back(fmt::format(
      "the clock was set during the recording, by {} s; what lies before was moved to it",
      shift_ms / 1000));
}

}  // namespace rubdown::activity
