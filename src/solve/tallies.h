// What a schedule has used up: money and massages within limits, and the first tries of styles.
//
// Every maximum of a limit is a counter. A style that must not be met for the first time on some
// days is a counter too: it stands at one until a massage of that style sets it to zero, and a
// restricted offer asks for one where there is room for one. All counters lie side by side in a
// few words, each with a guard bit above it, so that "fits" and "no more than" are one subtraction
// a word. Counters whose days do not overlap share a slot.
//
// A combination of counts that occurs is a tally and gets a small number. Labels carry the number;
// steps from tally to tally are worked out once and remembered, so that the passes hardly touch
// the counters themselves.
//
// The tally of a prefix counts what the massages up to some day have spent, for the limits that
// reach beyond it; that of a tail what the massages after it will spend, for the limits that began
// before.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "solve/counters.h"
#include "solve/steps.h"

namespace rubdown::solve {

class Tallies {
 public:
  static constexpr int none = -1;  // a limit would be broken

  explicit Tallies(const schedule::Problem& problem);

  /// What an offer uses up on its day, as a number for `after` and `before`. Offers that use the
  /// same share it.
  [[nodiscard]] int use_of(std::size_t offer) const { return use_of_offer_[offer]; }
  [[nodiscard]] int use_count() const { return static_cast<int>(uses_.size()); }
  /// The offer alone breaks no limit.
  [[nodiscard]] bool is_possible(int use) const {
    return uses_[static_cast<std::size_t>(use)].possible;
  }
  /// One offer takes no more from any limit than another one of its day. Requires possible uses.
  [[nodiscard]] bool takes_no_more(int a, int b) const {
    const auto* left = adds(a);
    const auto* right = adds(b);
    return holds([=](std::size_t w, std::uint64_t guards) {
      return (((right[w] | guards) - left[w]) & guards) == guards;
    });
  }
  /// The first massage of this style matters to some later offer, or to this one.
  [[nodiscard]] bool minds_first_try(Style style) const {
    return counters_.first_try(style) != nullptr;
  }

  [[nodiscard]] int start() const { return start_; }      // of a prefix: no massage yet
  [[nodiscard]] int nothing() const { return nothing_; }  // of a tail: no massage any more

  /// The tally of a prefix with one more massage, as seen after its day; or none.
  [[nodiscard]] int after(int prefix, int use) {
    const int known = after_.find(prefix, use);
    return known != Steps::unknown ? known : new_step(after_, prefix, use, Way::Forward);
  }
  /// The tally of a tail with one more massage in front, as seen before its day; or none.
  [[nodiscard]] int before(int tail, int use) {
    const int known = before_.find(tail, use);
    return known != Steps::unknown ? known : new_step(before_, tail, use, Way::Backward);
  }

  /// Limits that end with `day` are over, so a prefix may forget them; those that start with `day`
  /// do not concern the days before it, so a tail may.
  [[nodiscard]] bool ends_on(int day) const { return phase_at(day).ends; }
  [[nodiscard]] bool starts_on(int day) const { return phase_at(day).starts; }
  [[nodiscard]] int forget_after(int prefix, int day);
  [[nodiscard]] int forget_before(int tail, int day);

  /// What the limits leave between a day and the next: for `fit`.
  [[nodiscard]] const std::uint64_t* room_after(int day) const {
    return phase_at(day).room_after.data();
  }
  /// A prefix and a tail break no limit together, where so much room is between them.
  [[nodiscard]] bool fit(const std::uint64_t* room, int prefix, int tail) const {
    const auto* a = counts(prefix);
    const auto* b = counts(tail);
    return holds([=](std::size_t w, std::uint64_t guards) {
      return ((room[w] - a[w] - b[w]) & guards) == guards;
    });
  }
  /// A season may begin with this tail.
  [[nodiscard]] bool fit_at_start(int tail) const;
  /// No counter stands higher in `a` than in `b`.
  [[nodiscard]] bool no_more(int a, int b) const {
    const auto* left = counts(a);
    const auto* right = counts(b);
    return holds([=](std::size_t w, std::uint64_t guards) {
      return (((right[w] | guards) - left[w]) & guards) == guards;
    });
  }
  // For those who compare many: mostly one word holds all counters.
  [[nodiscard]] bool has_one_word() const { return words_ == 1; }
  [[nodiscard]] std::uint64_t first_guards() const { return guards_.front(); }
  [[nodiscard]] std::uint64_t first_counts(int tally) const { return *counts(tally); }
  /// The sum of all counters: where no_more(a, b) and a != b, rank(a) < rank(b).
  [[nodiscard]] std::int64_t rank(int tally) const {
    return ranks_[static_cast<std::size_t>(tally)];
  }

 private:
  enum class Way { Forward, Backward };
  /// Days on which the same counters run in the same slots.
  struct Phase {
    std::vector<std::size_t> running;  // counters
    std::vector<int> uses;
    Words room;           // on the day, guards set
    Words room_after;     // between the day and the next, guards set
    Words keep_after;     // bits that concern the days behind
    Words keep_before;    // bits that concern the days in front
    bool starts = false;  // a counter starts here
    bool ends = false;
  };
  /// Offers of one phase that use up the same. What they add lies in adds_, what they clear in
  /// clears_.
  struct Use {
    std::size_t phase = 0;
    bool possible = true;
  };

  /// Of every word. There is mostly one.
  template <class Test>
  [[nodiscard]] bool holds(const Test& test) const {
    if (has_one_word()) return test(0, guards_[0]);
    for (std::size_t w = 0; w < words_; ++w) {
      if (!test(w, guards_[w])) return false;
    }
    return true;
  }

  [[nodiscard]] bool are_same(const std::uint64_t* a, const std::uint64_t* b) const {
    return holds([=](std::size_t w, std::uint64_t) { return a[w] == b[w]; });
  }

  void make_phases(int days);
  [[nodiscard]] Phase phase_of(int day) const;
  [[nodiscard]] bool is_alike(const Phase& a, const Phase& b) const;
  void make_uses(const schedule::Problem& problem);
  int use_for(std::size_t phase, const Sort& sort);
  void add_use(std::size_t phase, const Sort& sort);
  [[nodiscard]] const std::uint64_t* adds(int use) const {
    return adds_.data() + static_cast<std::size_t>(use) * words_;
  }
  [[nodiscard]] const std::uint64_t* clears(int use) const {
    return clears_.data() + static_cast<std::size_t>(use) * words_;
  }

  int new_step(Steps& steps, int tally, int use, Way way);
  [[nodiscard]] int work_out(int tally, int use, Way way);
  void round_up(const Phase& phase, Words& counts) const;
  [[nodiscard]] int masked(int tally, const Words& keep);
  int number_of(const Words& counts);
  void rehash();

  [[nodiscard]] const Phase& phase_at(int day) const {
    return phases_[static_cast<std::size_t>(phase_of_day_[static_cast<std::size_t>(day)])];
  }
  [[nodiscard]] const std::uint64_t* counts(int tally) const {
    return counts_.data() + static_cast<std::size_t>(tally) * words_;
  }

  Counters counters_;
  std::size_t words_ = 1;
  Words guards_;
  std::vector<Phase> phases_;
  std::vector<int> phase_of_day_;
  std::vector<int> use_of_offer_;
  std::vector<Use> uses_;
  Words adds_;  // of each use, side by side
  Words clears_;
  Words sum_;                        // while a step is worked out
  Words counts_;                     // of each tally, side by side
  std::vector<std::int64_t> ranks_;  // of each tally
  std::vector<int> numbers_;         // open-addressing table of tallies, by their counts
  Steps after_;
  Steps before_;
  int start_ = 0;
  int nothing_ = 0;
};

}  // namespace rubdown::solve
