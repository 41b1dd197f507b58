// The forward pass: the best ways to come to a day. It meets the tails at every offer, which gives
// the best schedule that contains it.
#pragma once

#include <cstdint>
#include <vector>

#include "solve/frontier.h"
#include "solve/season.h"
#include "solve/tails.h"

namespace rubdown::solve {

/// All massages up to some day.
struct Head {
  Value value = 0;
  Lanes ready;  // the first day on which a massage of each depth may follow
  int tally = 0;
  int day = never;  // of the last massage

  /// Requires the same day.
  friend bool covers(const Head& a, const Head& b) {
    return a.value >= b.value && none_later(a.ready, b.ready);
  }
};

/// A head that comes to a group of choices: what it is worth there is a line in the effect.
struct Approach {
  Value value = 0;  // less haste
  Value tension = 0;
  Value least = 0;  // with the smallest effect of the group
  Value most = 0;   // with the largest
  Lanes ready;      // after any choice of the group
  int tally = 0;
  int gap = 0;
  int memory = 0;  // regular, lapsed or neither, where it matters

  friend bool covers(const Approach& a, const Approach& b) {
    return a.least >= b.least && a.most >= b.most && a.memory == b.memory &&
           none_later(a.ready, b.ready);
  }
};

class Heads {
 public:
  /// Works from the first day to the last. Stops early when more than `labels_max` are kept.
  Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max);

  [[nodiscard]] bool is_complete() const { return complete_; }
  [[nodiscard]] std::int64_t labels() const { return labels_; }
  /// Of each choice: the best schedule that contains it; no_value where none does.
  [[nodiscard]] const std::vector<Value>& best_with() const { return best_with_; }

 private:
  void weigh_memory();
  void visit(int day);
  void approach(const Group& group, int day);
  void choose(const Group& group, int day);
  void arrive();
  void forget(int day);
  void grow_stale(int day);
  [[nodiscard]] bool is_covered(const Head& head, std::size_t older) const;

  const Season& season_;
  Tallies& tallies_;
  const Tails& tails_;
  std::int64_t labels_ = 0;
  bool complete_ = true;
  std::vector<Value> best_with_;

  std::vector<Head> heads_;           // oldest first
  std::vector<Approach> approaches_;  // of the group at hand
  std::vector<Value> regular_stake_;  // by day: the most that being regular can give after it
  std::vector<Value> lapsed_stake_;   // and the most that having lapsed can take
  Frontier<Head> head_frontier_;
  Frontier<Approach> approach_frontier_;
};

}  // namespace rubdown::solve
