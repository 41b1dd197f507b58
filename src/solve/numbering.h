// Small numbers for things that come again: the first one met is 0, the next new one is 1.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rubdown::solve {

/// Spreads a key over all bits (Fibonacci hashing; Knuth, TAOCP vol. 3, 6.4).
[[nodiscard]] constexpr std::uint64_t scramble(std::uint64_t key) {
  key *= 0x9E37'79B9'7F4A'7C15U;
  return key ^ key >> 32;
}

class Numbering {
 public:
  /// Room for `keys_most` different keys.
  explicit Numbering(std::size_t keys_most) : slots_(std::bit_ceil(2 * keys_most + 1), Slot{}) {}

  [[nodiscard]] int number(std::uint64_t key) {
    const auto mask = slots_.size() - 1;
    auto at = scramble(key) & mask;
    while (slots_[at].number >= 0 && slots_[at].key != key) at = (at + 1) & mask;
    if (slots_[at].number < 0) slots_[at] = {key, count_++};
    return slots_[at].number;
  }
  [[nodiscard]] int count() const { return count_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    int number = -1;
  };
  std::vector<Slot> slots_;
  int count_ = 0;
};

}  // namespace rubdown::solve
