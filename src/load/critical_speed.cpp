#include "load/critical_speed.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "load/slope.h"

namespace rubdown::load {
namespace {

constexpr std::array<std::size_t, 7> lengths_s = {120, 180, 300, 600, 1200, 1800, 3600};

/// The most metres in any window of so many seconds within one piece; nothing where none is whole.
std::optional<double> farthest(const std::vector<float>& step_m, Span piece, std::size_t length_s) {
  std::optional<double> best;
  double sum = 0;
  std::size_t known = 0;  // seconds in a row that have a distance
  for (std::size_t i = piece.first; i < piece.last; ++i) {
    if (std::isnan(step_m[i])) {
      sum = 0;
      known = 0;
      continue;
    }
    sum += static_cast<double>(step_m[i]);
    if (++known > length_s) sum -= static_cast<double>(step_m[i - length_s]);
    if (known >= length_s) best = std::max(best.value_or(0), sum);
  }
  return best;
}

}  // namespace

std::optional<CriticalSpeed> critical_speed(std::span<const Effort> efforts) {
  if (efforts.size() < 3) return {};
  const auto count = static_cast<double>(efforts.size());
  double mean_s = 0;
  double mean_m = 0;
  for (const Effort& effort : efforts) {
    mean_s += effort.seconds / count;
    mean_m += effort.metres / count;
  }
  double spread = 0;
  double together = 0;
  for (const Effort& effort : efforts) {
    spread += (effort.seconds - mean_s) * (effort.seconds - mean_s);
    together += (effort.seconds - mean_s) * (effort.metres - mean_m);
  }
  if (spread <= 0) return {};
  const double speed = together / spread;
  return CriticalSpeed{speed, mean_m - speed * mean_s};
}

std::vector<Effort> best_efforts(const Clean& clean) {
  std::vector<float> level_m = clean.step_m;
  for (std::size_t i = 0; i < level_m.size(); ++i)
    if (!std::isnan(clean.slope[i]))
      level_m[i] *= static_cast<float>(graded_factor(static_cast<double>(clean.slope[i])));
  std::vector<Effort> best;
  for (const std::size_t length : lengths_s) {
    std::optional<double> metres;
    for (const Span& piece : clean.pieces)
      if (const auto here = farthest(level_m, piece, length))
        metres = std::max(metres.value_or(0), *here);
    if (metres) best.push_back({static_cast<double>(length), *metres});
  }
  return best;
}

}  // namespace rubdown::load
