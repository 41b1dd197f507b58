// The best value for each tally: what can be had without using up more.
#pragma once

#include <cstddef>
#include <vector>

#include "solve/season.h"
#include "solve/tallies.h"

namespace rubdown::solve {

/// Only those tallies that have more than every smaller one are steps.
class Stairs {
 public:
  struct Step {
    int tally = 0;
    Value value = 0;
  };

  explicit Stairs(const Tallies& tallies) : tallies_{&tallies} {}

  void clear();
  /// Smaller tallies first. The tally must not have been asked for before.
  void add(int tally, Value value);
  /// The value for a tally; no_value where there is none.
  [[nodiscard]] Value at(int tally) {
    const auto slot = static_cast<std::size_t>(tally);
    if (slot >= known_.size() || known_[slot] == unknown) look_up(tally);
    return known_[slot];
  }
  /// Smaller tallies first.
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  static constexpr Value unknown = no_value - 1;
  void look_up(int tally) { remember(tally, below(tally)); }
  void remember(int tally, Value value);
  [[nodiscard]] Value below(int tally) const;

  const Tallies* tallies_;
  std::vector<Step> steps_;
  Value highest_ = no_value;
  std::vector<Value> known_;    // by tally
  std::vector<int> remembered_;  // tallies with a known value
};

}  // namespace rubdown::solve
