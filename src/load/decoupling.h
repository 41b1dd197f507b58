// Whether the heart drifted away from the pace on a long steady run.
#pragma once

#include <optional>
#include <string>

#include "load/clean.h"

namespace rubdown::load {

struct Decoupling {
  double first_factor = 0;   // normalised graded speed in m/min, over the mean heart rate
  double second_factor = 0;  // of the second half
  double percent = 0;        // 100 * (first - second) / first; above 5 is notable (Friel)
  bool is_notable = false;
};

struct DecouplingAnswer {
  std::optional<Decoupling> value{};
  std::string skipped{};  // why there is none
};

/// Skips runs under 40 minutes, without heart rate or speed for 80 % of the time, hilly ones (more
/// than 15 m of climbing a kilometre) and uneven ones (the middle half of the minutes' speeds
/// differ by more than 15 % of their median): there the number says nothing. House limits.
[[nodiscard]] DecouplingAnswer decoupling(const Clean& clean);

}  // namespace rubdown::load
