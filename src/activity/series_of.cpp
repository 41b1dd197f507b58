#include "activity/series_of.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "activity/way.h"

namespace rubdown::activity {
namespace {

constexpr float heart_rate_max_bpm = 255;  // what a byte of a watch can hold
constexpr float strides_max = 110;         // a minute; sprinters pass it for seconds

/// The column of one member; empty when no point has it.
std::vector<float> column(const std::vector<Point>& points, float Point::*member) {
  std::vector<float> values;
  const auto first = std::find_if(points.begin(), points.end(),
                                  [&](const Point& point) { return !std::isnan(point.*member); });
  if (first == points.end()) return values;
  values.resize(points.size());
  std::transform(points.begin(), points.end(), values.begin(),
                 [&](const Point& point) { return point.*member; });
  return values;
}

void add_positions(const std::vector<Point>& points, Series& series) {
  if (std::none_of(points.begin(), points.end(), has_position)) return;
  series.latitude_e7.reserve(points.size());
  series.longitude_e7.reserve(points.size());
  for (const Point& point : points) {
    series.latitude_e7.push_back(point.latitude_e7);
    series.longitude_e7.push_back(point.longitude_e7);
  }
}

void mend_heart_rate(std::vector<float>& column) {
  bool has_any = false;
  for (float& value : column) {
    if (!(value > 0 && value <= heart_rate_max_bpm)) value = missing;
    has_any = has_any || !std::isnan(value);
  }
  if (!has_any) column.clear();
}

/// True when most of what is not zero is more than legs can stride.
bool counts_steps(const std::vector<float>& column) {
  std::size_t moving = 0;
  std::size_t quick = 0;
  for (const float value : column) {
    moving += value > 0 ? 1U : 0U;
    quick += value > strides_max ? 1U : 0U;
  }
  return quick * 2 > moving;
}

void mend_cadence(std::vector<float>& column, const Track& track, std::vector<std::string>& notes) {
  const bool is_on_foot = track.sport == Sport::Run || track.sport == Sport::Walk;
  if (!is_on_foot || track.cadence_is_steps || column.empty()) return;
  if (counts_steps(column)) {
    notes.emplace_back("the cadence counts steps already; it was not doubled");
    return;
  }
  for (float& value : column) value *= 2;
}

/// A counter cannot fall. One value that stands out above both neighbours was wrong and is left
/// out; after any other fall (a restarted device) it holds its highest value.
void mend_distance(std::vector<float>& column, std::vector<std::string>& notes) {
  constexpr float noise_m = 1;
  float* highest = nullptr;
  float* second = nullptr;  // the one before it
  std::size_t falls = 0;
  for (float& value : column) {
    if (std::isnan(value)) continue;
    if (highest != nullptr && value < *highest) {
      falls += value < *highest - noise_m ? 1U : 0U;
      if (second != nullptr && value >= *second && *highest > *second) {
        *highest = missing;  // a spike
        highest = second;
      } else {
        value = *highest;
      }
    }
    second = highest;
    highest = &value;
  }
  if (falls > 0)
    notes.push_back(
        fmt::format("the distance falls {} time{}; it was held there, or a single value "
                    "left out",
                    falls, falls == 1 ? "" : "s"));
}

/// Along the positions; what lies across a pause was not covered by the timer.
std::vector<float> measured(const std::vector<Point>& points, const Series& series,
                            const std::vector<Pause>& pauses) {
  std::vector<float> column(points.size(), missing);
  const Point* before = nullptr;
  std::int32_t before_s = 0;
  double total_m = 0;
  auto pause = pauses.begin();
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (!has_position(points[i])) continue;
    const std::int32_t now_s = series.time_s[i];
    while (pause != pauses.end() && pause->to_s <= before_s && before != nullptr) ++pause;
    const bool is_paused =
        pause != pauses.end() && pause->from_s <= before_s && pause->to_s <= now_s;
    if (before != nullptr && !is_paused) total_m += metres_between(*before, points[i]);
    column[i] = static_cast<float>(total_m);
    before = &points[i];
    before_s = now_s;
  }
  return column;
}

}  // namespace

Series series_of(const Track& track, std::int64_t start_ms, const std::vector<Pause>& pauses,
                 std::vector<std::string>& notes) {
  const std::vector<Point>& points = track.points;
  Series series;
  series.time_s.reserve(points.size());
  for (const Point& point : points)
    series.time_s.push_back(static_cast<std::int32_t>((point.time_ms - start_ms + 500) / 1000));
  add_positions(points, series);
  series.distance_m = column(points, &Point::distance_m);
  series.altitude_m = column(points, &Point::altitude_m);
  series.speed_mps = column(points, &Point::speed_mps);
  series.heart_rate_bpm = column(points, &Point::heart_rate_bpm);
  series.cadence_spm = column(points, &Point::cadence);
  series.power_w = column(points, &Point::power_w);
  series.temperature_c = column(points, &Point::temperature_c);
  mend_heart_rate(series.heart_rate_bpm);
  mend_cadence(series.cadence_spm, track, notes);
  mend_distance(series.distance_m, notes);
  if (series.distance_m.empty() && !series.latitude_e7.empty()) {
    series.distance_m = measured(points, series, pauses);
    notes.emplace_back("the file has no distances; they were measured along its positions");
  }
  return series;
}

std::optional<double> last_of(const std::vector<float>& column) {
  const auto found =
      std::find_if(column.rbegin(), column.rend(), [](float value) { return !std::isnan(value); });
  if (found == column.rend()) return {};
  return static_cast<double>(*found);
}

std::optional<double> highest_of(const std::vector<float>& column) {
  float highest = missing;
  for (const float value : column)
    if (!(value <= highest) && !std::isnan(value)) highest = value;
  if (std::isnan(highest)) return {};
  return static_cast<double>(highest);
}

std::optional<double> mean_over_time(const Series& series) {
  constexpr std::int32_t longest_s = 30;
  double beats = 0;
  double time = 0;
  for (std::size_t i = 0; i < series.heart_rate_bpm.size(); ++i) {
    const double value = static_cast<double>(series.heart_rate_bpm[i]);
    if (std::isnan(value)) continue;
    const bool is_last = i + 1 == series.size();
    const std::int32_t held_s =
        is_last ? 1 : std::min(series.time_s[i + 1] - series.time_s[i], longest_s);
    beats += value * held_s;
    time += held_s;
  }
  if (time <= 0) return {};
  return beats / time;
}

}  // namespace rubdown::activity
