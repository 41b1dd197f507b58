// The backward pass: the best ways to go on after a massage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solve/frontier.h"
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

/// The days are visited from the last to the first. The further a departure lies ahead, the more
/// it is worth, since tension rises with the gap and haste sinks: so what is sure for one day is
/// sure for all days before it, and makes the floor. A departure that can never rise above the
/// floor is forgotten; what rises above it today becomes part of it.
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
  [[nodiscard]] Value best_after(int day, int tally, Lanes ready, Value floor) const;
  /// The best schedule as a whole; no_value when there is none.
  [[nodiscard]] Value best() const { return best_; }

 private:
  void visit(int day);
  void start();
  void gather(int previous_day, int from_day);
  void gather_day(int previous_day, int day);
  void weigh_memory(const Departure& departure, int gap, Value& value, Value& sure) const;
  void collect();
  void depart(int day);
  void depart_with(const Choice& choice, int interval, int day);
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
  Stairs floor_;                                    // of tails that no wait can hinder
  Frontier<Tail> above_floor_;  // tails that are good today, but not surely tomorrow
  Frontier<Departure> departing_;
};

}  // namespace rubdown::solve
