// Small numbers for things that come again: the first one met is 0, the next new one is 1.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace rubdown::solve {

/// Spreads a key over all bits (Fibonacci hashing; Knuth, TAOCP vol. 3, 6.4).
[[nodiscard]] constexpr std::uint64_t scramble(std::uint64_t key) {
  key *= 0x9E37'79B9'7F4A'7C15U;
  return key ^ key >> 32;
}

class Numbering {
 public:
  [[nodiscard]] int number(std::uint64_t key) {
    auto* slot = find(key);
    if (slot->number >= 0) return slot->number;
    *slot = {key, count_++};
    const int number = slot->number;
    if (2 * static_cast<std::size_t>(count_) > slots_.size()) grow();
    return number;
  }
  [[nodiscard]] int count() const { return count_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    int number = -1;
  };

  [[nodiscard]] Slot* find(std::uint64_t key) {
    const auto mask = slots_.size() - 1;
    auto at = scramble(key) & mask;
    while (slots_[at].number >= 0 && slots_[at].key != key) at = (at + 1) & mask;
    return &slots_[at];
  }
  void grow() {
    const auto old = std::move(slots_);
    slots_.assign(2 * old.size(), Slot{});
    for (const auto& slot : old) {
      if (slot.number >= 0) *find(slot.key) = slot;
    }
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  int count_ = 0;
};

}  // namespace rubdown::solve
