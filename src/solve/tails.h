// The backward pass: the best ways to go on after a massage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solve/frontier.h"
#include "solve/rows.h"
#include "solve/season.h"
#include "solve/stairs.h"

namespace rubdown::solve {

/// All massages after some day; what the arc to the first of them is worth is in the value.
struct Tail {
  Value value = 0;
  Lanes first;  // the first day with a massage of each depth; far where that is no matter
  int tally = 0;

  friend bool covers(const Tail& a, const Tail& b) {
    return a.value >= b.value && none_later(b.first, a.first);
  }
};

/// A massage and all after it, as the days before it see it. What the arc is worth is still open:
/// a line in the tension, less haste, and whatever depends on memory.
struct Departure {
  Value points = 0;
  Value most = 0;  // whatever the previous massage was
  int tally = 0;
  int effect = 0;
  int interval = 0;
  bool minds_memory = false;
  bool not_if_lapsed = false;
  Lanes first;
  Value least = 0;  // right after the previous massage, without haste and memory
  Value if_regular = 0;
  Value if_lapsed = 0;

  friend bool covers(const Departure& a, const Departure& b) {
    return a.least >= b.least && a.most >= b.most && a.interval == b.interval &&
           none_later(b.first, a.first) && a.minds_memory <= b.minds_memory &&
           (!b.minds_memory || (a.if_regular >= b.if_regular && a.if_lapsed >= b.if_lapsed &&
                                a.not_if_lapsed <= b.not_if_lapsed));
  }
};

/// The days are visited from the last to the first. A departure says at once, for each earlier day
/// from which no wait can hinder it, what it is worth there; these days lie side by side in a row
/// for each tally, so that the day itself only has to look. Nearer departures are few and wait for
/// a look at their lanes; what lies further ahead than memory reaches is worth the same everywhere.
class Tails {
 public:
  /// Stops early when more than `labels_max` are kept.
  Tails(const Season& season, Tallies& tallies, std::int64_t labels_max);

  [[nodiscard]] bool is_complete() const { return complete_; }
  [[nodiscard]] std::int64_t labels() const { return labels_; }

  /// What may follow a massage on `day`, the best first.
  [[nodiscard]] std::span<const Tail> after(int day) const {
    const auto d = static_cast<std::size_t>(day);
    return {tails_.data() + begins_[d], ends_[d] - begins_[d]};
  }
  /// The most that can follow a massage on `day`, if more than `floor`; else no_value. The prefix
  /// up to and with that day has `tally`, and each depth may follow from `ready` on.
  [[nodiscard]] Value best_after(int day, int tally, Lanes ready, Value floor) const {
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
  [[nodiscard]] Stairs& free() { return season_.minds_memory() ? free_ : floor_; }
  void visit(int day);
  void forget_distance(int day);
  void collect(int day);
  void climb(int day);
  void look_at(int day, int next);
  void start();
  void start_with(int tally, Value value);
  void pass_by();
  void depart(int day);
  void depart_with(const Choice& choice, int interval, int day);
  void announce(const Departure& departure, int day);
  void forget(int day);
  void forget_rows(Rows& rows, int day);

  const Season& season_;
  Tallies& tallies_;
  std::int64_t labels_max_;
  std::int64_t labels_ = 0;
  bool complete_ = true;
  Value best_ = no_value;

  std::vector<Tail> tails_;          // of all days
  std::vector<std::size_t> begins_;  // by day
  std::vector<std::size_t> ends_;
  std::vector<std::vector<Departure>> departures_;  // by day
  // Tails that no wait can hinder.
  Rows sure_;     // what they are worth on one day, they are worth on all days before it
  Rows fickle_;   // those that depend on being regular or lapsed: these are not
  Stairs floor_;  // the best of sure_ today
  Stairs free_;   // the best of both today, where there is anything fickle
  Frontier<Tail> near_;
  Frontier<Departure> departing_;
};

}  // namespace rubdown::solve
