// The backward pass: the best ways to go on after a massage.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "solve/arcs.h"
#include "solve/frontier.h"
#include "solve/rows.h"
#include "solve/season.h"
#include "solve/stairs.h"
#include "solve/stretches.h"

namespace rubdown::solve {

/// All massages after some day; what the arc to the first of them is worth is in the value.
struct Tail {
  Value value = 0;
  Lanes first;  // the first day with a massage of each depth; far where that is no matter
  Tally tally = 0;

  friend bool covers(const Tail& a, const Tail& b) {
    return a.value >= b.value && none_later(b.first, a.first);
  }
};

/// A massage and all after it, as the days before it see it: what the arc to it is worth is open.
struct Departure {
  Value points = 0;
  Lanes first;
  const Choice* choice = nullptr;
  Tally tally = 0;
};

/// The days are visited from the last to the first. A departure says at once, for each earlier day
/// from which no wait can hinder it, what it is worth there; these days lie side by side in a row
/// for each tally, so that the day itself only has to look. Days from which a wait may hinder it
/// look at it one by one, but few departures are worth anything so soon. What lies further ahead
/// than memory reaches is worth the same everywhere.
class Tails {
 public:
  /// Stops early when more than `labels_max` are kept.
  Tails(const Season& season, Tallies& tallies, std::int64_t labels_max);

  [[nodiscard]] bool is_complete() const { return complete_; }
  [[nodiscard]] std::int64_t labels() const { return labels_; }

  /// What may follow a massage on `day`, the best first.
  [[nodiscard]] std::span<const Tail> after(int day) const {
    const auto d = static_cast<std::size_t>(day);
    return {tails_.data() + bounds_[d].begin, bounds_[d].end - bounds_[d].begin};
  }
  /// No tail of the day has to wait for anything.
  [[nodiscard]] bool is_free(int day) const { return bounds_[static_cast<std::size_t>(day)].free; }
  /// The most that can follow a massage on `day`, if more than `floor`; else no_value. The prefix
  /// up to and with that day has `tally`, and each depth may follow from `ready` on.
  [[nodiscard]] Value best_after(int day, Tally tally, Lanes ready, Value floor) const {
    const auto* room = tallies_.room_after(day);
    for (const auto& tail : after(day)) {
      if (tail.value <= floor) break;
      if (none_later(ready, tail.first) && tallies_.fit(room, tally, tail.tally)) return tail.value;
    }
    return no_value;
  }
  /// The best schedule as a whole; no_value when there is none.
  [[nodiscard]] Value best() const { return best_; }

 private:
  /// Of a departure, what tells whether others cover it.
  struct Told {
    Value least = 0;  // after the first gap of its group, haste left aside
    Value most = 0;   // when the previous massage is forgotten
    const Choice* choice = nullptr;

    /// Requires the same group and tally, and days before that no wait can hinder.
    friend bool covers(const Told& a, const Told& b) {
      return a.least >= b.least && a.most >= b.most &&
             Season::minds_memory_no_more(*a.choice, *b.choice);
    }
  };
  /// Where tails_ has those of a day.
  struct Bounds {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool free = true;
  };
  // What a row has for a day: what is worth no less on all days before it, and what may be worth
  // less there, since the runner is no longer regular, or has lapsed.
  enum Plane { sure, fickle, plane_count };

  [[nodiscard]] Stairs& free() { return season_.minds_memory() ? free_ : floor_; }
  void visit(int day);
  void climb(int day);
  void look_at(int day, int next);
  void collect(int day);
  void depart(int day);
  void depart_with(const Choice& choice, const Group& group, int day);
  [[nodiscard]] bool is_covered(const Told& departure, int row);
  void announce(const Choice& choice, Value points, Stretch gaps, int row, int day);
  void come_soon(const Departure& departure, int row, int day);
  [[nodiscard]] Value worth(const Departure& departure, int day, int gap) const;
  void forget(int day);
  void start();
  void start_with(Tally tally, Value value);
  [[nodiscard]] std::vector<Departure>& near(int day) {
    return near_[static_cast<std::size_t>(day) & (near_.size() - 1)];
  }

  const Season& season_;
  Tallies& tallies_;
  std::int64_t labels_max_;
  std::int64_t labels_ = 0;
  bool complete_ = true;
  Value best_ = no_value;

  std::vector<Tail> tails_;                   // of all days
  std::vector<Bounds> bounds_;                // by day
  std::vector<Told> told_;                    // by row: the last that nothing covered
  std::vector<std::vector<Departure>> near_;  // those that a wait may concern, by ring day
  Rows rows_;
  Arcs arcs_;
  Stretches stretches_;
  Stairs floor_;  // the best that is sure today
  Stairs free_;   // the best that no wait can hinder, where there is anything fickle
  Frontier<Tail> waiting_;
  std::vector<int> dead_;  // rows
};

}  // namespace rubdown::solve
