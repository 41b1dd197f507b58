// Relief and haste of one day, laid out by the day of the previous massage.
//
// Both passes ask the same of many earlier days at once, so that the numbers lie as they are read:
// side by side, the earliest day first, and as doubles, of which a register holds several. No digit
// is lost: a problem admits 10,000 points a list of parts and 731 days, which keeps every Value
// below 2^53.
#pragma once

#include <vector>

#include "solve/season.h"
#include "solve/stretches.h"
#include "solve/two.h"

namespace rubdown::solve {

class Arcs {
 public:
  explicit Arcs(const Season& season);

  /// Turns to the arcs that end on `day`.
  void come_to(int day);

  /// For the previous days at some gaps from `day`: relief less haste, and `value` more, is written
  /// to `values`, by previous day, wherever it is more than what stands there.
  void raise(double* values, int day, Stretch gaps, double value, const Choice& choice) const {
    const int first_day = day - gaps.last_gap;
    const int count = gaps.last_gap - gaps.first_gap + 1;
    values += first_day;
    const double* tension = tensions_.data() + (first_day - earliest_);
    const double* haste = hastes_of(choice.interval) + (first_day - earliest_);
    const double effect = choice.effect;
    int i = 0;
    for (; i + 1 < count; i += 2) {
      const Two worth = value + (effect * two(tension + i) - two(haste + i));
      put(most_of(worth, two(values + i)), values + i);
    }
    if (i < count) values[i] = most_of(value + (effect * tension[i] - haste[i]), values[i]);
  }

  /// By previous day, from day - memory - 1 on.
  [[nodiscard]] const double* tensions() const { return tensions_.data(); }
  [[nodiscard]] const double* hastes_of(int interval) const {
    return hastes_.data() + static_cast<std::size_t>(interval) * tensions_.size();
  }

 private:
  const Season* season_;
  int earliest_ = 0;  // day - memory - 1
  std::vector<double> tensions_;
  std::vector<double> hastes_;  // by interval
};

}  // namespace rubdown::solve
