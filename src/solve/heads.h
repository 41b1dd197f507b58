// The forward pass: the best ways to come to a day. It meets the tails at every offer, which gives
// the best schedule that contains it.
#pragma once

#include <cstdint>
#include <vector>

#include "solve/frontier.h"
#include "solve/rows.h"
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
  Drawbacks drawbacks = 0;
  Value value = 0;  // less haste
  Value tension = 0;
  int gap = 0;

  friend bool covers(const Approach& a, const Approach& b) {
    return a.least >= b.least && a.most >= b.most && (a.drawbacks & ~b.drawbacks) == 0 &&
           none_later(a.ready, b.ready);
  }
};

/// A head goes into the row of its tally as soon as nothing has to wait for it any more; until then
/// it is near. An older head covers a newer one that is worth no more, since the older massage
/// leaves more tension and less haste behind.
class Heads {
 public:
  /// Works from the first day to the last. Stops early when more than `labels_max` are kept.
  Heads(const Season& season, Tallies& tallies, const Tails& tails, std::int64_t labels_max);

  [[nodiscard]] bool is_complete() const { return complete_; }
  [[nodiscard]] std::int64_t labels() const { return labels_; }
  /// Of each choice: the best schedule that contains it; no_value where none does.
  [[nodiscard]] const std::vector<Value>& best_with() const { return best_with_; }

 private:
  /// What a gap adds at the ends of a group's range of effects.
  struct Reach {
    Value least = 0;
    Value most = 0;
  };

  /// An approach and a choice: what they have used up, and the most that can follow.
  struct Completion {
    int tally = 0;
    Value rest = 0;
  };
  struct Completed {
    int use = 0;
    std::size_t first = 0;  // in completions_, which has one for each approach
  };
  /// The best tail of a day behind a prefix that nothing waits for.
  struct Rest {
    int day = -1;
    Value value = 0;
  };

  void weigh_memory();
  void begin();
  void visit(int day);
  void settle_down(int day);
  void place(const Head& head, int day);
  void approach(const Group& group, int day);
  void reach(const Group& group, int day);
  void approach_from_row(int tally, const Group& group, int day);
  void approach_within(int tally, const Group& group, int day, int first_gap, int last_gap);
  void approach_with(Value value, int tally, int gap, const Group& group, int day);
  void approach_from(const Head& head, int gap, const Group& group, int day);
  [[nodiscard]] Approach make_approach(Value value, Lanes ready, int tally, int gap,
                                       const Group& group, int day) const;
  void choose(const Group& group, int day);
  [[nodiscard]] std::size_t complete(int use, int day);
  void choose_after(const Approach& approach, const Completion& completion, const Choice& choice,
                    Value& best, int day);
  [[nodiscard]] Value rest_after(int tally, int day);
  void arrive(int day);
  void forget(int day);
  void pass_by();
  [[nodiscard]] Value enough_to_cover(Value value, int day) const;
  [[nodiscard]] bool is_covered(const Head& head) const;
  [[nodiscard]] std::vector<Head>& near(int day) { return near_[rows_.ring(day)]; }
  [[nodiscard]] const std::vector<Head>& near(int day) const { return near_[rows_.ring(day)]; }

  const Season& season_;
  Tallies& tallies_;
  const Tails& tails_;
  std::int64_t labels_ = 0;
  bool complete_ = true;
  std::vector<Value> best_with_;

  Rows rows_;                            // of heads that nothing has to wait for
  std::vector<std::vector<Head>> near_;  // the others, by ring day, the best first
  Stairs had_;                           // the best of rows_
  std::vector<Reach> reach_;             // by gap
  std::vector<Approach> approaches_;     // of the group at hand
  std::vector<Approach> from_rows_;      // those that come from rows_
  std::vector<Completed> completed_;     // uses of the group at hand
  std::vector<Completion> completions_;
  std::vector<Rest> rests_;  // by tally
  Frontier<Head> arriving_;
  Frontier<Approach> approaching_;

  std::vector<Value> regular_ahead_;  // by day: the most that being regular can give after it
  std::vector<Value> lapsed_ahead_;   // by day: the most that having lapsed can take after it
};

}  // namespace rubdown::solve
