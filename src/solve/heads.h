// The forward pass: the best ways to come to a day. It meets the tails at every offer, which gives
// the best schedule that contains it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solve/approaches.h"
#include "solve/frontier.h"
#include "solve/rows.h"
#include "solve/season.h"
#include "solve/stairs.h"
#include "solve/tails.h"

namespace rubdown::solve {

/// What comes to a group of choices are a few approaches; a choice completes each of them with the
/// best tail behind it, and those of its heads that no older one covers are kept.
///
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
  /// An approach and a tail of the day, where nothing has to wait: a choice that goes between them
  /// makes a schedule.
  struct Frame {
    Value value = 0;
    Value tension = 0;
    Value least = 0;  // with the smallest effect of the group
    Value most = 0;   // with the largest
    Left left = 0;    // for the choice

    friend bool covers(const Frame& a, const Frame& b) {
      return a.least >= b.least && a.most >= b.most;
    }
  };
  void weigh_memory();
  void begin();
  void visit(int day);
  void settle_down(int day);
  void climb(int day);
  void choose(const Group& group, int day);
  void frame(int day);
  [[nodiscard]] Value best_within(const Choice& choice) const;
  [[nodiscard]] Value best_behind(const Choice& choice, int day) const;
  void go_on_with(const Choice& choice, const Group& group, int day);
  void arrive(int day);
  void forget(int day);
  void pass_by();
  [[nodiscard]] std::vector<Head>& near(int day) { return near_.on(day); }

  const Season& season_;
  Tallies& tallies_;
  const Tails& tails_;
  std::int64_t labels_ = 0;
  bool complete_ = true;
  std::vector<Value> best_with_;

  Rows rows_;                  // of heads that nothing has to wait for
  NearHeads near_;             // the others
  Stairs had_;                 // the best of rows_
  bool rows_changed_ = true;   // since had_ was made
  Approaches approaches_;      // of the group at hand
  std::vector<Frame> frames_;  // of the group at hand
  Frontier<Head> arriving_;

  // What an older head must be worth more to cover a newer one: only the memory of the regular and
  // the lapsed can speak for the newer. By day: the most that this can give after it.
  std::vector<Value> memory_ahead_;
};

}  // namespace rubdown::solve
