// Runs of gaps between two massages within which nothing changes but relief and haste.
#pragma once

#include <algorithm>
#include <vector>

#include "solve/season.h"

namespace rubdown::solve {

struct Stretch {
  int first_gap = 0;
  int last_gap = 0;
};

/// Of the gaps that no wait can hinder, and that memory reaches.
class Stretches {
 public:
  explicit Stretches(const Season& season) {
    for (int gap = season.longest_wait(); gap <= season.memory(); ++gap) {
      const bool goes_on = !by_memory_.empty() &&
                           season.is_regular(gap) == season.is_regular(gap - 1) &&
                           season.is_lapsed(gap) == season.is_lapsed(gap - 1);
      if (!goes_on) by_memory_.push_back({gap, gap});
      by_memory_.back().last_gap = gap;
    }
  }

  /// Cut where the runner stops being regular, and where he has lapsed.
  [[nodiscard]] const std::vector<Stretch>& by_memory() const { return by_memory_; }

 private:
  std::vector<Stretch> by_memory_;
};

}  // namespace rubdown::solve
