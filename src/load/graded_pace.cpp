#include "load/graded_pace.h"

#include <algorithm>
#include <cmath>

#include "load/slope.h"

namespace rubdown::load {
namespace {

constexpr std::size_t window_s = 30;

/// Speed on the level at the same cost; NaN where the speed is missing.
double graded_speed(const Clean& clean, std::size_t second) {
  const double slope = clean.slope[second];
  const double factor = std::isnan(slope) ? 1 : graded_factor(slope);
  return clean.speed_mps[second] * factor;
}

struct FourthPowers {
  double sum = 0;
  std::size_t count = 0;
};

/// Adds the rolling means of one piece; a rolling mean never reaches across a break.
void add_piece(const Clean& clean, Span piece, FourthPowers& total) {
  std::vector<double> recent;
  double sum = 0;
  for (std::size_t second = piece.first; second < piece.last; ++second) {
    const double speed = graded_speed(clean, second);
    if (std::isnan(speed)) continue;
    recent.push_back(speed);
    sum += speed;
    if (recent.size() > window_s) sum -= recent[recent.size() - 1 - window_s];
    if (recent.size() < window_s) continue;
    const double mean = std::max(0.0, sum / window_s);
    total.sum += mean * mean * mean * mean;
    ++total.count;
  }
}

}  // namespace

std::optional<double> normalised_graded_speed(const Clean& clean, Span part) {
  FourthPowers total;
  for (const Span& piece : clean.pieces)
    add_piece(clean, {std::max(piece.first, part.first), std::min(piece.last, part.last)}, total);
  if (total.count == 0) return {};
  return std::pow(total.sum / static_cast<double>(total.count), 0.25);
}

std::optional<double> normalised_graded_speed(const Clean& clean) {
  return normalised_graded_speed(clean, {0, clean.seconds()});
}

double run_load(double hours, double intensity) { return 100 * hours * intensity * intensity; }

}  // namespace rubdown::load
