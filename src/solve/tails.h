// The backward pass: the best ways to go on after a massage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solve/frontier.h"
#include "solve/season.h"

namespace rubdown::solve {

/// All massages after some day: the arc to the first of them is in the value.
struct Tail {
  Value value = 0;
  Lanes first;  // the first day with a massage of each depth; far where that is no matter
  int tally = 0;

  friend bool covers(const Tail& a, const Tail& b) {
    return a.value >= b.value && none_later(b.first, a.first);
  }
};

/// A massage and all after it: what the arc to it is worth is still open, so its value is a
/// line in the tension, less haste.
struct Departure {
  Value points = 0;
  Value least = 0;  // without haste and memory: right after the previous massage
  Value most = 0;   // and long after it
  Value if_regular = 0;
  Value if_lapsed = 0;
  Lanes first;
  int tally = 0;
  int effect = 0;
  int interval = 0;
  bool not_if_lapsed = false;

  friend bool covers(const Departure& a, const Departure& b) {
    return a.least >= b.least && a.most >= b.most && a.interval == b.interval &&
           a.if_regular >= b.if_regular && a.if_lapsed >= b.if_lapsed &&
           a.not_if_lapsed <= b.not_if_lapsed && none_later(b.first, a.first);
  }
};

class Tails {
 public:
  /// Works from the last day to the first. Stops early when more than `labels_max` are kept.
  Tails(const Season& season, Tallies& tallies, std::int64_t labels_max);

  [[nodiscard]] bool is_complete() const { return complete_; }
  [[nodiscard]] std::int64_t labels() const { return labels_; }

  /// What may follow a massage on `day`, the best first.
  [[nodiscard]] std::span<const Tail> after(int day) const {
    const auto d = static_cast<std::size_t>(day);
    return std::span{tails_}.subspan(begins_[d], ends_[d] - begins_[d]);
  }
  /// The most that can follow a massage on `day`, if more than `floor`; else no_value. The prefix
  /// up to and with that day has `tally`, and each depth may follow from `ready` on.
  [[nodiscard]] Value best_after(int day, int tally, Lanes ready, Value floor) const;
  /// The best schedule as a whole; no_value when there is none.
  [[nodiscard]] Value best() const { return best_; }

 private:
  void visit(int day);
  void gather(int previous_day, int from_day);
  void gather_departures(int previous_day, int day);
  void depart(int day);
  void grow_stale(int day);
  void forget(int day);

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
  std::vector<Tail> stale_;                         // departures so far ahead that memory is gone
  Frontier<Tail> tail_frontier_;
  Frontier<Departure> departure_frontier_;
  std::vector<Tail> scratch_;
};

}  // namespace rubdown::solve
