// The forward pass: the best ways to come to a day. It meets the tails at every offer, which gives
// the best schedule that contains it.
#pragma once

#include <cstdint>
#include <vector>

#include "solve/frontier.h"
#include "solve/season.h"
#include "solve/stairs.h"
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
  Value least = 0;  // with the smallest effect of the group
  Value most = 0;   // with the largest
  Lanes ready;      // nothing where no depth has to wait
  int tally = 0;
  int memory = 0;   // regular, lapsed, both or neither, where it matters
  Value value = 0;  // less haste
  Value tension = 0;
  Value tail = 0;  // no tail behind it is worth more
  int gap = 0;

  friend bool covers(const Approach& a, const Approach& b) {
    return a.least >= b.least && a.most >= b.most && a.memory == b.memory &&
           none_later(a.ready, b.ready);
  }
};

/// Two heads of different days are hard to compare: the older massage leaves more tension and less
/// haste behind, but often the lower value. An older head covers a newer one when it is worth no
/// less; a newer one covers an older one when it is ahead by more than it can still lose.
class Heads {
 public:
  /// Works from the first day to the last. Stops early when more than `labels_max` are kept.
  Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max);

  [[nodiscard]] bool is_complete() const { return complete_; }
  [[nodiscard]] std::int64_t labels() const { return labels_; }
  /// Of each choice: the best schedule that contains it; no_value where none does.
  [[nodiscard]] const std::vector<Value>& best_with() const { return best_with_; }

 private:
  /// The extremes of what the choices of a day make of the past.
  struct Stakes {
    int effect_max = 0;
    int longest_interval = 0;
    Value regular_gain = 0;  // the most that being regular can give
    Value regular_loss = 0;  // and take
    Value lapsed_gain = 0;
    Value lapsed_loss = 0;
  };

  void weigh_days();
  void weigh_group(const Group& group, Stakes& stakes) const;
  [[nodiscard]] Value loss_on(int previous_day, int day) const;
  void foresee_losses(int previous_day);
  [[nodiscard]] Value loss_after(int previous_day, int day) const;

  void visit(int day);
  void approach(const Group& group, int day);
  void choose(const Group& group, int day);
  void choose_after(const Approach& approach, const Choice& choice, Value& best, int day);
  void arrive(int day);
  void forget(int day);
  void thin_out(int day);
  [[nodiscard]] Value enough_to_cover(Value value, int day) const;
  [[nodiscard]] bool is_covered(const Head& head, std::size_t older);

  const Season& season_;
  Tallies& tallies_;
  const Tails& tails_;
  std::int64_t labels_ = 0;
  bool complete_ = true;
  std::vector<Value> best_with_;

  std::vector<Head> heads_;           // oldest first
  std::vector<Approach> approaches_;  // of the group at hand
  Frontier<Head> arriving_;
  Frontier<Approach> approaching_;
  Stairs had_;   // values of the heads that need not wait
  Stairs sure_;  // and what they are worth at least, whatever comes

  std::vector<Stakes> stakes_;        // by day
  std::vector<Value> regular_ahead_;  // by day: the largest regular_gain of the days after it
  std::vector<Value> lapsed_ahead_;   // by day: the largest lapsed_loss of the days after it
  std::vector<Value> losses_;         // by day of the last massage, by gap so far
};

}  // namespace rubdown::solve
