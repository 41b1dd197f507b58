#include "load/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rubdown::load {
namespace {

using activity::Series;
using activity::Sport;

bool has_values(const std::vector<float>& column) {
  return std::any_of(column.begin(), column.end(), [](float v) { return !std::isnan(v); });
}

bool has_place(const Series& series, std::size_t i) {
  return series.latitude_e7[i] != activity::no_position &&
         series.longitude_e7[i] != activity::no_position;
}

bool has_places(const Series& series) {
  if (series.latitude_e7.empty() || series.longitude_e7.empty()) return false;
  for (std::size_t i = 0; i < series.size(); ++i)
    if (has_place(series, i)) return true;
  return false;
}

/// A distance column from the positions; leaps stay in it and are judged as in any other.
std::vector<float> distance_by_places(const Series& series, const std::vector<Piece>& pieces) {
  std::vector<float> column(series.size(), activity::missing);
  double sum = 0;
  std::optional<Place> before;
  for (const Piece& piece : pieces)
    for (const std::size_t i : piece.samples) {
      if (!has_place(series, i)) continue;
      const Place here{series.latitude_e7[i], series.longitude_e7[i]};
      if (before) sum += metres_between(*before, here);
      before = here;
      column[i] = static_cast<float>(sum);
    }
  return column;
}

/// The device's speed each second without what nobody reaches.
std::vector<float> plausible_speed(const activity::Session& session,
                                   const std::vector<Piece>& pieces) {
  std::vector<float> column = session.series.speed_mps;
  const auto fastest = static_cast<float>(speed_max(session.sport));
  for (float& speed : column)
    if (speed < 0 || speed > fastest) speed = activity::missing;
  return each_second(pieces, session.series.time_s, column, Between::Line);
}

/// Adds one piece's steps. A sample that leaps counts for nothing, but the next one is compared
/// with it: after a lost satellite the position is new, not wrong.
void add_steps(const Piece& piece, const std::vector<std::int32_t>& time_s,
               const std::vector<float>& column, double fastest, Distance& out) {
  std::optional<std::size_t> before;
  for (const std::size_t i : piece.samples) {
    if (std::isnan(column[i])) continue;
    if (before) {
      const double metres = static_cast<double>(column[i]) - static_cast<double>(column[*before]);
      const std::int64_t from = time_s[*before];
      const std::int64_t seconds = time_s[i] - from;
      const double speed = metres / static_cast<double>(seconds);
      if (speed >= 0 && speed <= fastest) {
        out.total_m = out.total_m.value_or(0) + metres;
        const std::int64_t start =
            static_cast<std::int64_t>(piece.seconds.first) + from - piece.from_s;
        std::fill_n(out.step_m.begin() + start, seconds, static_cast<float>(speed));
      }
    }
    before = i;
  }
}

/// The mean step of the seven seconds around each, within its piece.
std::vector<float> speed_of_steps(const std::vector<float>& step_m,
                                  const std::vector<Piece>& pieces) {
  constexpr std::size_t reach_s = 3;
  std::vector<float> speed(step_m.size(), activity::missing);
  for (const Piece& piece : pieces)
    for (std::size_t i = piece.seconds.first; i < piece.seconds.last; ++i) {
      if (std::isnan(step_m[i])) continue;
      const std::size_t first = std::max(piece.seconds.first + reach_s, i) - reach_s;
      float sum = 0;
      float count = 0;
      for (std::size_t k = first; k < std::min(i + reach_s + 1, piece.seconds.last); ++k) {
        if (std::isnan(step_m[k])) continue;
        sum += step_m[k];
        count += 1;
      }
      speed[i] = sum / count;
    }
  return speed;
}

/// Steps where only the speed is known.
void take_steps_from_speed(Distance& out) {
  out.step_m = out.speed_mps;
  double sum = 0;
  for (const float step : out.step_m)
    if (!std::isnan(step)) sum += static_cast<double>(step);
  if (has_values(out.step_m)) out.total_m = sum;
}

}  // namespace

double speed_max(Sport sport) {
  switch (sport) {
    case Sport::Run:
    case Sport::Walk:
      return 12;
    case Sport::Swim:
      return 4;
    case Sport::Ride:
    case Sport::Strength:
    case Sport::Other:
      return 35;
  }
  return 35;
}

double metres_between(Place a, Place b) {
  constexpr double earth_m = 6'371'008.8;
  constexpr double radians = std::numbers::pi / 180e7;
  const double from = a.latitude_e7 * radians;
  const double to = b.latitude_e7 * radians;
  const double north = std::sin((to - from) / 2);
  const double east = std::sin(
      (static_cast<double>(b.longitude_e7) - static_cast<double>(a.longitude_e7)) * radians / 2);
  const double haversine = north * north + std::cos(from) * std::cos(to) * east * east;
  return 2 * earth_m * std::asin(std::min(1.0, std::sqrt(haversine)));
}

Distance distance_in(const activity::Session& session, const std::vector<Piece>& pieces) {
  const Series& series = session.series;
  const double fastest = speed_max(session.sport);
  Distance out;
  out.step_m.assign(pieces.empty() ? 0 : pieces.back().seconds.last, activity::missing);
  std::vector<float> column = series.distance_m;
  if (!has_values(column) && has_places(series)) {
    column = distance_by_places(series, pieces);
    out.note = "distance measured along the recorded positions";
  }
  if (!column.empty())
    for (const Piece& piece : pieces) add_steps(piece, series.time_s, column, fastest, out);
  const bool has_speed = has_values(series.speed_mps);
  if (has_speed) out.speed_mps = plausible_speed(session, pieces);
  if (!has_speed) out.speed_mps = speed_of_steps(out.step_m, pieces);
  if (!out.total_m && has_speed) {
    take_steps_from_speed(out);
    out.note = "distance added up from the recorded speed";
  }
  return out;
}

}  // namespace rubdown::load
