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
    Value highest = 0;         // of the steps up to this one
    std::uint64_t counts = 0;  // the first word of the tally
    int tally = 0;
  };

  explicit Stairs(const Tallies& tallies) : tallies_{&tallies} {}

  void clear() { steps_.clear(); }
  /// Smaller tallies first. Requires that so much cannot be had yet.
  void add(int tally, Value value) {
    const Value highest = steps_.empty() ? value : std::max(value, steps_.back().highest);
    steps_.push_back({value, highest, tallies_->first_counts(tally), tally});
  }
  /// So much can be had with the tally. Greater tallies mostly have more: the last step decides
  /// mostly, and where no step so far is high enough the search is over.
  [[nodiscard]] bool has(int tally, Value value) const {
    const std::uint64_t guards = tallies_->first_guards();
    const std::uint64_t counts = tallies_->first_counts(tally) | guards;
    for (auto i = steps_.size(); i-- > 0 && steps_[i].highest >= value;) {
      const auto& step = steps_[i];
      if (step.value < value || ((counts - step.counts) & guards) != guards) continue;
      if (tallies_->has_one_word() || tallies_->no_more(step.tally, tally)) return true;
    }
    return false;
  }
  /// Smaller tallies first.
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  const Tallies* tallies_;
  std::vector<Step> steps_;
};

}  // namespace rubdown::solve
