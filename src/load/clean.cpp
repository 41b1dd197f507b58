#include "load/clean.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "load/altitude.h"
#include "load/distance.h"
#include "load/timeline.h"

namespace rubdown::load {
namespace {

using activity::Series;
using activity::Session;

/// Values outside [least, most] become missing.
std::vector<float> within(std::vector<float> column, float least, float most) {
  for (float& value : column)
    if (!(value >= least && value <= most)) value = activity::missing;
  return column;
}

/// Slopes over 30 m, or over twice that and so on, until running them goes down no more than the
/// descent between turning points does: noise that climb_of ignores must not come back as hills.
void set_slopes(Clean& clean) {
  constexpr double least_m = 30;
  constexpr std::size_t least_s = 20;
  constexpr double tolerance = 1.25;
  constexpr double slack_m = 10;
  if (!clean.descent_m) {
    clean.slope.assign(clean.seconds(), activity::missing);
    return;
  }
  constexpr int widest = 8;
  int width = 1;
  for (;; width *= 2) {
    clean.slope = slopes(clean.altitude_m, clean.step_m, clean.pieces, width * least_m,
                         static_cast<std::size_t>(width) * least_s);
    if (descent_by_slopes(clean.slope, clean.step_m) <= tolerance * *clean.descent_m + slack_m)
      break;
    if (width == widest) {
      clean.altitude_is_sure = false;
      break;
    }
  }
  if (width > 1)
    clean.notes.push_back(
        fmt::format("the altitude is noisy: slopes are taken over {:.0f} m instead of 30 m{}",
                    width * least_m, clean.altitude_is_sure ? "" : ", and still not sure"));
}

void set_altitude(Clean& clean, const std::vector<Piece>& pieces, const Series& series) {
  constexpr float deepest_m = -500;
  constexpr float highest_m = 9000;
  std::vector<float> each =
      series.altitude_m.empty()
          ? std::vector<float>(clean.seconds(), activity::missing)
          : each_second(pieces, series.time_s, within(series.altitude_m, deepest_m, highest_m),
                        Between::Line);
  clean.altitude_m = stitched(running_mean_5(each, clean.pieces), clean.pieces);
  if (const auto climb = climb_of(clean.altitude_m)) {
    clean.ascent_m = climb->ascent_m;
    clean.descent_m = climb->descent_m;
  }
}

void compare_descents(Clean& clean, const Session& session) {
  constexpr double tolerance = 0.25;
  constexpr double slack_m = 10;
  if (!clean.descent_m || !session.descent_m) return;
  const double larger = std::max(*clean.descent_m, *session.descent_m);
  const double apart = std::abs(*clean.descent_m - *session.descent_m);
  if (apart <= slack_m || apart <= tolerance * larger) return;
  clean.altitude_is_sure = false;
  clean.notes.push_back(
      fmt::format("the device counted {:.0f} m of descent, we count {:.0f} m: less sure",
                  *session.descent_m, *clean.descent_m));
}

}  // namespace

Clean clean(const Session& session) {
  constexpr float heart_rate_max = 240;
  const Series& series = session.series;
  const std::vector<Piece> pieces = pieces_of(series, session.pauses);
  Clean out;
  for (const Piece& piece : pieces)
    if (piece.seconds.size() > 0) out.pieces.push_back(piece.seconds);
  const std::size_t seconds = pieces.empty() ? 0 : pieces.back().seconds.last;
  out.heart_rate_bpm.assign(seconds, activity::missing);
  if (!series.heart_rate_bpm.empty())
    out.heart_rate_bpm = each_second(
        pieces, series.time_s, within(series.heart_rate_bpm, 1, heart_rate_max), Between::Hold);
  Distance distance = distance_in(session, pieces);
  out.speed_mps = std::move(distance.speed_mps);
  out.step_m = std::move(distance.step_m);
  out.distance_m = distance.total_m;
  if (!distance.note.empty()) out.notes.push_back(std::move(distance.note));
  set_altitude(out, pieces, series);
  set_slopes(out);
  compare_descents(out, session);
  return out;
}

std::optional<double> timer_seconds(const Session& session, const Clean& clean) {
  constexpr double longest_s = 48 * 3600;  // what claims more is a clock that was set
  if (session.moving_s && *session.moving_s > 0 && *session.moving_s <= longest_s)
    return session.moving_s;
  if (clean.seconds() > 0) return static_cast<double>(clean.seconds());
  if (session.elapsed_s && *session.elapsed_s > 0 && *session.elapsed_s <= longest_s)
    return session.elapsed_s;
  return {};
}

std::optional<double> distance_of(const Session& session, const Clean& clean) {
  constexpr double farthest_m = 3e6;
  if (session.distance_m && *session.distance_m > 0 && *session.distance_m <= farthest_m)
    return session.distance_m;
  return clean.distance_m;
}

}  // namespace rubdown::load
