#include "load/bout.h"

#include <algorithm>
#include <cmath>

#include "load/kernels.h"
#include "load/race_time.h"

namespace rubdown::load {
namespace {

double wider(double spread, double by) { return std::sqrt(spread * spread + by * by); }

using Dose = double Bout::*;

/// What novelty leaves of one dose; nothing when the record is too short to tell.
std::optional<double> novelty_of(const std::vector<Bout>& bouts, std::size_t index, Dose dose,
                                 Day record_from) {
  constexpr double alike = 0.8;
  constexpr std::chrono::days forgotten{63};
  const Bout& bout = bouts[index];
  std::optional<double> last;  // days since
  double like = 0;
  for (std::size_t before = index; before-- > 0;) {
    const auto days = bout.day - bouts[before].day;
    if (days >= forgotten) break;
    if (days.count() == 0 || bouts[before].*dose < alike * (bout.*dose)) continue;
    const auto since = static_cast<double>(days.count());
    last = last.value_or(since);
    like += protection_left(since);
  }
  if (last) return novelty(*last, like);
  if (bout.day - record_from < forgotten) return {};
  return 1;
}

}  // namespace

Bout bout_of(Day day, const MuscleWork& work, std::optional<double> intensity) {
  constexpr double marathon_intensity = 0.89;
  constexpr double easy_intensity = 0.72;
  constexpr double guessed_spread = 0.4;
  constexpr double braking = 6;
  const double effort =
      std::clamp(intensity.value_or(easy_intensity) / marathon_intensity, 0.5, 1.5);
  Bout out;
  out.day = day;
  out.level = work.level / marathon_m * std::pow(effort, 4);
  out.descent = braking * work.descent / marathon_m * effort;
  out.spread = intensity ? work.spread : wider(work.spread, guessed_spread);
  return out;
}

void set_novelty(std::vector<Bout>& bouts, Day record_from) {
  constexpr double guessed_spread = 0.25;
  for (std::size_t i = 0; i < bouts.size(); ++i) {
    Bout& bout = bouts[i];
    const auto level = novelty_of(bouts, i, &Bout::level, record_from);
    const auto descent = novelty_of(bouts, i, &Bout::descent, record_from);
    bout.level_new = level.value_or(unknown_novelty);
    bout.descent_new = descent.value_or(unknown_novelty);
    if (!level || !descent) bout.spread = wider(bout.spread, guessed_spread);
  }
}

}  // namespace rubdown::load
