// A floor under values: for each tally the most that is surely to be had without using up more.
#pragma once

#include <cstddef>
#include <vector>

#include "solve/season.h"
#include "solve/tallies.h"

namespace rubdown::solve {

/// Only those tallies that raise the floor are steps. A floor never sinks until it is cleared.
class Stairs {
 public:
  struct Step {
    int tally = 0;
    Value value = 0;
  };

  explicit Stairs(const Tallies& tallies) : tallies_{&tallies} {}

  /// The floor for a tally; no_value where there is none.
  [[nodiscard]] Value at(int tally) {
    const auto slot = static_cast<std::size_t>(tally);
    if (slot >= floor_.size() || floor_[slot] == unknown) touch(tally);
    return floor_[slot];
  }
  /// The same for a tally that `at` was asked for before.
  [[nodiscard]] Value known(int tally) const { return floor_[static_cast<std::size_t>(tally)]; }
  /// Requires value > at(tally). Larger tallies hear of it with the next `level`.
  void raise(int tally, Value value) {
    floor_[static_cast<std::size_t>(tally)] = value;
    is_level_ = false;
  }
  /// Lifts every larger tally to what a smaller one has, and finds the steps anew.
  void level();
  void clear();
  /// As clear, but remembers which tallies there are.
  void sink();

  /// As of the last `level`, smaller tallies first.
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  static constexpr Value unknown = no_value - 1;
  void touch(int tally);
  [[nodiscard]] Value below(int tally) const;

  const Tallies* tallies_;
  std::vector<Value> floor_;  // by tally
  std::vector<int> touched_;  // tallies with a known floor, by rank
  std::vector<Step> steps_;
  bool is_level_ = true;
};

}  // namespace rubdown::solve
