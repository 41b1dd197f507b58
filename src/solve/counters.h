// The counters behind the tallies: which there are, where their bits lie, what an offer adds.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "schedule/problem.h"
#include "solve/number_set.h"

namespace rubdown::solve {

using Words = std::vector<std::uint64_t>;

/// Some bits of a word and the guard bit above them.
struct Slot {
  std::size_t word = 0;
  int shift = 0;
  int bits = 0;
  int busy_until = -1;  // last day of the counter that has it now

  [[nodiscard]] std::uint64_t mask() const { return ((std::uint64_t{1} << bits) - 1) << shift; }
  [[nodiscard]] std::uint64_t guard() const { return std::uint64_t{1} << (bits + shift); }
  [[nodiscard]] std::int64_t read(const std::uint64_t* words) const {
    return static_cast<std::int64_t>((words[word] & mask()) >> shift);
  }
};

/// A maximum of one limit, in units that all its amounts are multiples of.
struct Counter {
  std::size_t slot = 0;
  int first_day = 0;
  int last_day = 0;
  int depth_min = 0;
  int depth_max = 0;
  bool money = false;     // else it counts massages
  std::int64_t unit = 1;  // cents
  std::int64_t most = 0;  // units
  int rounding = -1;      // which of them; -1: none

  /// The same but for the days.
  [[nodiscard]] bool is_alike(const Counter& other) const;
  [[nodiscard]] bool runs_on(int day) const { return first_day <= day && day <= last_day; }
};

/// The counts that stand for those below them, which come to the same.
struct RoundedCounts {
  NumberSet of_prefix;
  NumberSet of_tail;
};

class Counters {
 public:
  explicit Counters(const schedule::Problem& problem);

  [[nodiscard]] const std::vector<Counter>& all() const { return counters_; }
  [[nodiscard]] const Slot& slot_of(const Counter& counter) const { return slots_[counter.slot]; }
  [[nodiscard]] const std::vector<Slot>& slots() const { return slots_; }
  /// Null where every count stands for itself.
  [[nodiscard]] const RoundedCounts* rounded(const Counter& counter) const {
    return counter.rounding < 0 ? nullptr
                                : &roundings_[static_cast<std::size_t>(counter.rounding)].rounded;
  }
  [[nodiscard]] std::size_t word_count() const { return word_count_; }

  /// Units that an offer of a kind adds to a counter on a day that both share.
  [[nodiscard]] static std::int64_t amount(const Counter& counter,
                                           const schedule::OfferTerms& kind);
  /// The one-bit counter of a style whose first try is restricted; null for the others.
  [[nodiscard]] const Slot* first_try(Style style) const {
    const int slot = first_try_slot_[index_of(style)];
    return slot < 0 ? nullptr : &slots_[static_cast<std::size_t>(slot)];
  }

 private:
  /// Months are mostly alike, and share one.
  struct Rounding {
    std::int64_t most = 0;
    std::vector<std::int64_t> amounts;
    RoundedCounts rounded;
  };

  void watch_first_tries();
  void add(const schedule::Limit& limit, bool money, std::int64_t most);
  [[nodiscard]] std::span<const schedule::OfferTerms> offers_of(int first_day, int last_day) const;
  [[nodiscard]] std::vector<std::int64_t> amounts_of(const Counter& counter) const;  // by kind
  [[nodiscard]] std::vector<std::int64_t> amounts_within(const Counter& counter) const;
  [[nodiscard]] int rounding_for(std::int64_t most, const std::vector<std::int64_t>& amounts);
  [[nodiscard]] bool can_exceed(const Counter& counter) const;
  std::size_t slot_for(int bits, int first_day, int last_day);

  const schedule::Problem* problem_;
  std::vector<Counter> counters_;
  std::vector<Rounding> roundings_;
  std::vector<Slot> slots_;
  std::array<int, style_count> first_try_slot_{};
  std::size_t word_count_ = 0;
  int bits_free_ = 0;  // in the last word
};

}  // namespace rubdown::solve
