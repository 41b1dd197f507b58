// What a schedule has used up: money and massages within limits, and the first tries of styles.
//
// Every maximum of a limit is a counter. A style that must not be met for the first time on some
// days is a counter too: it stands at one until a massage of that style sets it to zero, and a
// restricted offer asks for one where there is room for one. All counters lie side by side in a
// few words, each with a guard bit above it, so that "fits" and "no more than" are one subtraction
// a word. Counters whose days do not overlap share a slot.
//
// Mostly one word holds all counters, and is the tally itself: a step from tally to tally is an
// addition and a subtraction. Where there are more words, a combination of counts that occurs gets
// a number, and the tally is the sum of the counts with that number behind it.
//
// The tally of a prefix counts what the massages up to some day have spent, for the limits that
// reach beyond it; that of a tail what the massages after it will spend, for the limits that began
// before.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "solve/counters.h"

namespace rubdown::solve {

/// Where no counter of `a` stands higher than in `b`, a <= b: in order of their numbers, tallies
/// that no other one undercuts come first.
using Tally = std::uint64_t;
/// What is left of all counters; a guard bit that is not set tells that there is not enough.
using Left = std::uint64_t;

class Tallies {
 public:
  static constexpr Tally none = ~Tally{0};  // a limit would be broken

  explicit Tallies(const schedule::Problem& problem);
  Tallies(const Tallies&) = delete;  // its phases point into its counters
  Tallies& operator=(const Tallies&) = delete;

  /// What an offer of a kind uses up on a day, as a number for `after` and `before`; `impossible`
  /// where it alone breaks a limit. Offers that use the same share it.
  static constexpr int impossible = -1;
  [[nodiscard]] int use_of(int day, int kind) {
    const int known = uses_on(day)[kind];
    return known != no_use ? known : learn_use(day, kind);
  }
  /// One offer takes no more from any limit than another one of its day. Requires possible uses.
  [[nodiscard]] bool takes_no_more(int a, int b) const {
    const auto* left = adds(a);
    const auto* right = adds(b);
    if (has_one_word()) return (((*right | guard_) - *left) & guard_) == guard_;
    return holds([=](std::size_t w, std::uint64_t guards) {
      return (((right[w] | guards) - left[w]) & guards) == guards;
    });
  }
  /// The first massage of this style matters to some later offer, or to this one.
  [[nodiscard]] bool minds_first_try(Style style) const {
    return counters_.first_try(style) != nullptr;
  }

  [[nodiscard]] Tally start() const { return start_; }      // of a prefix: no massage yet
  [[nodiscard]] Tally nothing() const { return nothing_; }  // of a tail: no massage any more

  enum class Way { Forward, Backward };
  class Step;
  /// To the tally of a prefix with one more massage, as seen after its day.
  [[nodiscard]] Step step_after(int use);
  /// To the tally of a tail with one more massage in front, as seen before its day.
  [[nodiscard]] Step step_before(int use);
  [[nodiscard]] Tally after(Tally prefix, int use);

  /// Limits that end with `day` are over, so a prefix may forget them; those that start with `day`
  /// do not concern the days before it, so a tail may.
  [[nodiscard]] bool ends_on(int day) const { return phase_at(day).ends; }
  [[nodiscard]] bool starts_on(int day) const { return phase_at(day).starts; }
  [[nodiscard]] Tally forget_after(Tally prefix, int day);
  [[nodiscard]] Tally forget_before(Tally tail, int day);

  /// What the limits leave between a day and the next: for `fit`.
  [[nodiscard]] const std::uint64_t* room_after(int day) const {
    return phase_at(day).room_after.data();
  }
  /// A prefix and a tail break no limit together, where so much room is between them.
  [[nodiscard]] bool fit(const std::uint64_t* room, Tally prefix, Tally tail) const {
    if (has_one_word()) return ((*room - prefix - tail) & guard_) == guard_;
    const auto* a = counts(prefix);
    const auto* b = counts(tail);
    return holds([=](std::size_t w, std::uint64_t guards) {
      return ((room[w] - a[w] - b[w]) & guards) == guards;
    });
  }
  /// All counters lie in one word. Only then:
  [[nodiscard]] bool has_one_word() const { return words_ == 1; }
  /// What the limits that run on a day leave between a prefix and a tail for the day itself.
  [[nodiscard]] Left left_on(int day, Tally prefix, Tally tail) const {
    return phase_at(day).room[0] - prefix - tail;
  }
  /// What an offer takes of it, where it is not the first try of a style that matters.
  [[nodiscard]] Left takes(int use) const { return uses_[static_cast<std::size_t>(use)].adds; }
  [[nodiscard]] bool is_enough(Left left, Left takes) const {
    return ((left - takes) & guard_) == guard_;
  }
  /// Of two that are enough for nothing at least.
  [[nodiscard]] bool is_no_less(Left a, Left b) const {
    return ((a - (b & ~guard_)) & guard_) == guard_;
  }
  /// A season may begin with this tail.
  [[nodiscard]] bool fit_at_start(Tally tail) const;
  /// No counter stands higher in `a` than in `b`. Where a > b one does.
  [[nodiscard]] bool no_more(Tally a, Tally b) const {
    if (has_one_word()) return (((b | guard_) - a) & guard_) == guard_;
    const auto* left = counts(a);
    const auto* right = counts(b);
    return holds([=](std::size_t w, std::uint64_t guards) {
      return (((right[w] | guards) - left[w]) & guards) == guards;
    });
  }

 private:
  /// Counts of a counter that come to the same are made alike.
  struct Rounding {
    std::size_t word = 0;
    std::uint64_t mask = 0;
    int shift = 0;
    const NumberSet* rounded = nullptr;
  };
  /// Days on which the same counters run in the same slots.
  struct Phase {
    std::vector<std::size_t> running;  // counters
    std::vector<int> uses;
    std::vector<Rounding> round_after;   // of counters that reach beyond the day
    std::vector<Rounding> round_before;  // of those that began before it
    Words room;                          // on the day, guards set
    Words room_after;                    // between the day and the next, guards set
    Words keep_after;                    // bits that concern the days behind
    Words keep_before;                   // bits that concern the days in front
    bool starts = false;                 // a counter starts here
    bool ends = false;
  };
  /// Offers of one phase that use up the same. What they add lies in adds_, what they clear in
  /// clears_; here, in one cache line, is what a problem of one word needs of them and the phase.
  struct Use {
    std::size_t phase = 0;
    std::span<const Rounding> round_after;
    std::span<const Rounding> round_before;
    std::uint64_t adds = 0;
    std::uint64_t clears = 0;
    std::uint64_t room = 0;
    std::uint64_t keep_after = 0;
    std::uint64_t keep_before = 0;
  };

  /// Of every word.
  template <class Test>
  [[nodiscard]] bool holds(const Test& test) const {
    for (std::size_t w = 0; w < words_; ++w) {
      if (!test(w, guards_[w])) return false;
    }
    return true;
  }

  [[nodiscard]] bool are_same(const std::uint64_t* a, const std::uint64_t* b) const {
    return holds([=](std::size_t w, std::uint64_t) { return a[w] == b[w]; });
  }

  void make_phases(int days);
  [[nodiscard]] static Rounding rounding_of(const Slot& slot, const NumberSet& rounded);
  [[nodiscard]] Phase phase_of(int day) const;
  [[nodiscard]] bool is_alike(const Phase& a, const Phase& b) const;
  static constexpr int no_use = -2;
  /// By kind.
  [[nodiscard]] int* uses_on(int day) {
    return use_of_kind_.data() +
           static_cast<std::ptrdiff_t>(phase_of_day_[static_cast<std::size_t>(day)]) * kind_count_;
  }
  int learn_use(int day, int kind);
  int use_for(std::size_t phase, const schedule::OfferTerms& kind);
  void add_use(std::size_t phase, const schedule::OfferTerms& kind);
  [[nodiscard]] const std::uint64_t* adds(int use) const {
    return adds_.data() + static_cast<std::size_t>(use) * words_;
  }
  [[nodiscard]] const std::uint64_t* clears(int use) const {
    return clears_.data() + static_cast<std::size_t>(use) * words_;
  }

  [[nodiscard]] Tally work_out(Tally tally, int use, Way way);
  /// A word of a tally, with those counters rounded up that can be.
  [[nodiscard]] static std::uint64_t rounded(std::span<const Rounding> roundings, std::size_t w,
                                             std::uint64_t counts) {
    for (const auto& rounding : roundings) {
      if (rounding.word != w) continue;
      const auto count = (counts & rounding.mask) >> rounding.shift;
      counts = (counts & ~rounding.mask) | rounding.rounded->next(count) << rounding.shift;
    }
    return counts;
  }
  [[nodiscard]] Tally masked(Tally tally, const Words& keep);
  [[nodiscard]] Tally tally_of(const Words& counts);
  [[nodiscard]] std::size_t number_of(const Words& counts);
  void rehash();

  /// Requires more than one word.
  [[nodiscard]] const std::uint64_t* counts(Tally tally) const {
    return counts_.data() + static_cast<std::size_t>(static_cast<std::uint32_t>(tally)) * words_;
  }
  [[nodiscard]] const Phase& phase_at(int day) const {
    return phases_[static_cast<std::size_t>(phase_of_day_[static_cast<std::size_t>(day)])];
  }

  const schedule::Problem* problem_;
  int kind_count_;
  Counters counters_;
  std::size_t words_ = 1;
  Words guards_;
  std::uint64_t guard_ = 0;  // the first of them
  std::vector<Phase> phases_;
  std::vector<int> phase_of_day_;
  std::vector<int> use_of_kind_;  // by phase, by kind; no_use where nobody has asked yet
  std::vector<Use> uses_;
  Words adds_;  // of each use, side by side
  Words clears_;
  // Where there is more than one word:
  Words sum_;                 // while a step is worked out
  Words counts_;              // of each combination, side by side
  std::vector<int> numbers_;  // open-addressing table of combinations, by their counts
  Tally start_ = 0;
  Tally nothing_ = 0;
};

/// From tally to tally with one use: what a problem of one word needs for it lies at hand, so that
/// a loop over many tallies looks nothing up.
class Tallies::Step {
 public:
  /// Or none.
  [[nodiscard]] Tally operator()(Tally tally) const {
    if (!one_word_) return tallies_->work_out(tally, use_, way_);
    const auto sum = (tally & had_) + adds_;
    if (((room_ - sum) & guard_) != guard_) return none;
    return rounded(roundings_, 0, sum & keep_);
  }

 private:
  friend class Tallies;
  Step(Tallies& tallies, int number, const Use& use, Way way, std::span<const Rounding> roundings)
      : had_{way == Way::Forward ? ~std::uint64_t{0} : ~use.clears},
        adds_{use.adds},
        room_{use.room},
        guard_{tallies.guard_},
        keep_{way == Way::Forward ? use.keep_after : use.keep_before},
        roundings_{roundings},
        tallies_{&tallies},
        use_{number},
        way_{way},
        one_word_{tallies.has_one_word()} {}

  std::uint64_t had_;
  std::uint64_t adds_;
  std::uint64_t room_;
  std::uint64_t guard_;
  std::uint64_t keep_;
  std::span<const Rounding> roundings_;
  Tallies* tallies_;
  int use_;
  Way way_;
  bool one_word_;
};

inline Tallies::Step Tallies::step_after(int use) {
  const auto& taken = uses_[static_cast<std::size_t>(use)];
  return {*this, use, taken, Way::Forward, taken.round_after};
}
inline Tallies::Step Tallies::step_before(int use) {
  const auto& taken = uses_[static_cast<std::size_t>(use)];
  return {*this, use, taken, Way::Backward, taken.round_before};
}
inline Tally Tallies::after(Tally prefix, int use) { return step_after(use)(prefix); }

}  // namespace rubdown::solve
