#include "load/altitude.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace rubdown::load {
namespace {

constexpr float missing = std::numeric_limits<float>::quiet_NaN();

float mean_of(const std::vector<float>& values, std::size_t first, std::size_t last) {
  float sum = 0;
  float count = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (std::isnan(values[i])) continue;
    sum += values[i];
    count += 1;
  }
  return sum / count;
}

}  // namespace

std::vector<float> running_mean_5(const std::vector<float>& values,
                                  const std::vector<Span>& pieces) {
  std::vector<float> smooth(values.size(), missing);
  for (const Span& piece : pieces)
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      if (std::isnan(values[i])) continue;
      const std::size_t first = i >= piece.first + 2 ? i - 2 : piece.first;
      smooth[i] = mean_of(values, first, std::min(i + 3, piece.last));
    }
  return smooth;
}

std::vector<float> stitched(const std::vector<float>& altitude_m, const std::vector<Span>& pieces) {
  constexpr float step_max_m = 5;
  std::vector<float> out(altitude_m.size(), missing);
  float offset = 0;
  float last = missing;  // of `out`
  for (const Span& piece : pieces) {
    bool begins = true;
    for (std::size_t i = piece.first; i < piece.last; ++i) {
      if (std::isnan(altitude_m[i])) continue;
      const float next = altitude_m[i] + offset;
      if (!std::isnan(last) && (begins || std::abs(next - last) > step_max_m))
        offset += last - next;
      begins = false;
      last = out[i] = altitude_m[i] + offset;
    }
  }
  return out;
}

std::optional<Climb> climb_of(const std::vector<float>& altitude_m) {
  constexpr double turn_m = 10;
  Climb sum;
  std::optional<double> low;  // since the last turning point
  std::optional<double> high;
  double turning = 0;
  int heading = 0;  // 1 up, -1 down, 0 not yet known
  for (const float metres : altitude_m) {
    if (std::isnan(metres)) continue;
    const double now = static_cast<double>(metres);
    if (!low) low = high = turning = now;
    low = std::min(*low, now);
    high = std::max(*high, now);
    if (heading <= 0 && now - *low >= turn_m) {
      // What went up before the first turn is known only now that the heading is.
      if (heading < 0) sum.descent_m += turning - *low;
      heading = 1;
      turning = *low;
      high = now;
    } else if (heading >= 0 && *high - now >= turn_m) {
      if (heading > 0) sum.ascent_m += *high - turning;
      heading = -1;
      turning = *high;
      low = now;
    }
  }
  if (!low) return {};
  if (heading > 0) sum.ascent_m += *high - turning;
  if (heading < 0) sum.descent_m += turning - *low;
  return sum;
}

namespace {

constexpr float steepest = 0.45F;

/// Cumulated metres: sums[i] is what was covered before second i.
std::vector<double> sums_of(const std::vector<float>& step_m) {
  std::vector<double> sums(step_m.size() + 1, 0);
  for (std::size_t i = 0; i < step_m.size(); ++i)
    sums[i + 1] = sums[i] + (std::isnan(step_m[i]) ? 0.0 : static_cast<double>(step_m[i]));
  return sums;
}

struct Window {
  double length_m;
  std::size_t seconds;
};

/// The slope around one second; the window grows on both sides until it is long enough.
float slope_at(const std::vector<float>& altitude_m, const std::vector<double>& sums, Span piece,
               std::size_t second, const Window& window) {
  constexpr double standing_m = 5;
  std::size_t first = second;
  std::size_t last = second;
  while (sums[last] - sums[first] < window.length_m && last - first < window.seconds) {
    const bool can_grow_left = first > piece.first && !std::isnan(altitude_m[first - 1]);
    const bool can_grow_right = last + 1 < piece.last && !std::isnan(altitude_m[last + 1]);
    if (!can_grow_left && !can_grow_right) break;
    if (can_grow_left) --first;
    if (can_grow_right) ++last;
  }
  const double run = sums[last] - sums[first];
  if (run < standing_m) return 0;
  const double rise =
      static_cast<double>(altitude_m[last]) - static_cast<double>(altitude_m[first]);
  return std::clamp(static_cast<float>(rise / run), -steepest, steepest);
}

}  // namespace

std::vector<float> slopes(const std::vector<float>& altitude_m, const std::vector<float>& step_m,
                          const std::vector<Span>& pieces, double length_m, std::size_t seconds) {
  const std::vector<double> sums = sums_of(step_m);
  const Window window{length_m, seconds};
  std::vector<float> out(altitude_m.size(), missing);
  for (const Span& piece : pieces)
    for (std::size_t second = piece.first; second < piece.last; ++second)
      if (!std::isnan(altitude_m[second]))
        out[second] = slope_at(altitude_m, sums, piece, second, window);
  return out;
}

double descent_by_slopes(const std::vector<float>& slope, const std::vector<float>& step_m) {
  double sum = 0;
  for (std::size_t i = 0; i < slope.size(); ++i)
    if (slope[i] < 0 && step_m[i] > 0)
      sum -= static_cast<double>(slope[i]) * static_cast<double>(step_m[i]);
  return sum;
}

}  // namespace rubdown::load
