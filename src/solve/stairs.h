// The best value for each tally: what can be had without using up more.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "solve/season.h"
#include "solve/tallies.h"

namespace rubdown::solve {

/// Only those tallies that have more than every smaller one are steps.
class Stairs {
 public:
  struct Step {
    Value value = 0;
    Value highest = 0;  // of the steps up to this one
    Tally tally = 0;
  };

  explicit Stairs(const Tallies& tallies) : tallies_{&tallies} {}

  void clear() { steps_.clear(); }
  /// Smaller tallies first. Requires that so much cannot be had yet.
  void add(Tally tally, Value value) {
    const Value highest = steps_.empty() ? value : std::max(value, steps_.back().highest);
    steps_.push_back({value, highest, tally});
  }
  /// So much can be had with the tally. Greater tallies mostly have more: the last step decides
  /// mostly, and where no step so far is high enough the search is over.
  [[nodiscard]] bool has(Tally tally, Value value) const {
    const Step* const first = steps_.data();
    for (const Step* step = first + steps_.size(); step != first;) {
      if ((--step)->highest < value) return false;
      if (step->tally <= tally && step->value >= value && tallies_->no_more(step->tally, tally)) {
        return true;
      }
    }
    return false;
  }
  /// The most that can be had with the tally; no_value where there is nothing.
  [[nodiscard]] Value most(Tally tally) const {
    Value most = no_value;
    const Step* const first = steps_.data();
    for (const Step* step = first + steps_.size(); step != first;) {
      if ((--step)->highest <= most) break;
      if (step->tally <= tally && step->value > most && tallies_->no_more(step->tally, tally)) {
        most = step->value;
      }
    }
    return most;
  }
  /// Smaller tallies first.
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  const Tallies* tallies_;
  std::vector<Step> steps_;
};

}  // namespace rubdown::solve
