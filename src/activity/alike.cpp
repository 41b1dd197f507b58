#include "activity/alike.h"

#include <cmath>

#include "activity/way.h"

namespace rubdown::activity {
namespace {

constexpr std::int64_t together_s = 5;  // smart recording writes every few seconds
constexpr std::size_t looks_max = 500;  // enough to tell; keeps a merge of years quick

/// Walks both series at once; `compare(i, j)` gives a difference, or NaN where one is missing.
template <class Compare>
Difference over_pairs(const Session& a, const Session& b, std::int64_t shift_s, Compare compare) {
  Difference found;
  double total = 0;
  const std::int64_t apart_s = (b.start - a.start).count() - shift_s;
  const std::size_t stride = 1 + a.series.size() / looks_max;
  std::size_t j = 0;
  for (std::size_t i = 0; i < a.series.size(); i += stride) {
    const std::int64_t time_s = a.series.time_s[i];
    while (j < b.series.size() && b.series.time_s[j] + apart_s < time_s) ++j;
    if (j == b.series.size()) break;
    if (b.series.time_s[j] + apart_s - time_s > together_s) continue;
    const double difference = compare(i, j);
    if (std::isnan(difference)) continue;
    total += difference;
    ++found.samples;
  }
  if (found.samples > 0) found.mean = total / static_cast<double>(found.samples);
  return found;
}

}  // namespace

Difference heart_rate_difference(const Session& a, const Session& b, std::int64_t shift_s) {
  const auto& left = a.series.heart_rate_bpm;
  const auto& right = b.series.heart_rate_bpm;
  if (left.empty() || right.empty()) return {};
  return over_pairs(a, b, shift_s, [&](std::size_t i, std::size_t j) {
    return static_cast<double>(std::abs(left[i] - right[j]));
  });
}

Difference position_difference(const Session& a, const Session& b, std::int64_t shift_s) {
  const Series& left = a.series;
  const Series& right = b.series;
  if (left.latitude_e7.empty() || right.latitude_e7.empty()) return {};
  return over_pairs(a, b, shift_s, [&](std::size_t i, std::size_t j) {
    if (left.latitude_e7[i] == no_position || right.latitude_e7[j] == no_position)
      return std::nan("");
    return metres_between(Position{left.latitude_e7[i], left.longitude_e7[i]},
                          Position{right.latitude_e7[j], right.longitude_e7[j]});
  });
}

}  // namespace rubdown::activity
