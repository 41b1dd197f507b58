// A session as the muscles count it: two doses, and how used to them the runner was.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/units.h"
#include "load/muscle_work.h"

namespace rubdown::load {

struct Bout {
  Day day{};
  double level = 0;      // 1 = what a flat marathon at marathon effort asks
  double descent = 0;    // on the same scale, weighted for being braking
  double spread = 0.8;   // standard deviation of the logarithm of the doses
  double level_new = 1;  // what novelty leaves of each: 1 = not done lately, 0.5 = used to it
  double descent_new = 1;
  std::string words{};  // "28.0 km with 420 m down, Sunday 3 October"
};

/// What a runner is not used to weighs more; what is not known lies between.
inline constexpr double unknown_novelty = 0.75;

/// Doses from work and intensity (1 = threshold; unknown: an easy run's 0.72, and a wider spread):
///
///   level   = work.level / 42195 * (intensity / 0.89)^4
///   descent = 6 * work.descent / 42195 * (intensity / 0.89)
///
/// 0.89 is the intensity of a marathon; intensity / 0.89 is held within 0.5 and 1.5. House.
[[nodiscard]] Bout bout_of(Day day, const MuscleWork& work, std::optional<double> intensity);

/// Sets level_new and descent_new of every bout from the bouts before it: novelty() since the last
/// one with at least 0.8 of the dose. A bout without any such before it is new when the record
/// reaches back 63 days, and else unknown_novelty, with a wider spread. `record_from`: the first
/// day that the record is known to be complete from. Bouts in the order of their days.
void set_novelty(std::vector<Bout>& bouts, Day record_from);

}  // namespace rubdown::load
