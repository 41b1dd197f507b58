// Whole numbers from 0 to a most, a bit for each: sums of money, and what is left of them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace rubdown::solve {

class NumberSet {
 public:
  explicit NumberSet(std::size_t most) : most_{most}, blocks_(most / bits_ + 1) {}

  void insert(std::size_t number) { blocks_[number / bits_].members |= bit(number); }
  [[nodiscard]] bool contains(std::size_t number) const {
    return (blocks_[number / bits_].members & bit(number)) != 0;
  }
  /// With every number also what is `more` above it, and again, and again, up to the most.
  void close_under(std::size_t more) {
    for (; more <= most_; more *= 2) insert_shifted(more);
  }

  /// Makes `next` right. Requires that the set contains the most.
  void settle() {
    std::size_t later = most_;
    for (auto b = blocks_.size(); b-- > 0;) {
      blocks_[b].later = later;
      if (blocks_[b].members != 0) later = b * bits_ + lowest(blocks_[b].members);
    }
  }
  /// The least number of the set from `number` on.
  [[nodiscard]] std::size_t next(std::size_t number) const {
    const auto& block = blocks_[number / bits_];
    const auto members = block.members >> number % bits_;
    return members != 0 ? number + lowest(members) : block.later;
  }

 private:
  static constexpr std::size_t bits_ = 64;  // of a block
  struct Block {
    std::uint64_t members = 0;
    std::size_t later = 0;  // the least number of the blocks behind it
  };
  [[nodiscard]] static std::uint64_t bit(std::size_t number) {
    return std::uint64_t{1} << number % bits_;
  }
  [[nodiscard]] static std::size_t lowest(std::uint64_t members) {
    return static_cast<std::size_t>(std::countr_zero(members));
  }
  void insert_shifted(std::size_t by) {
    const auto whole = by / bits_;
    const auto rest = by % bits_;
    for (auto to = blocks_.size(); to-- > whole;) {
      auto& members = blocks_[to].members;
      members |= blocks_[to - whole].members << rest;
      if (rest > 0 && to > whole) members |= blocks_[to - whole - 1].members >> (bits_ - rest);
    }
    blocks_.back().members &= ~std::uint64_t{0} >> (bits_ - 1 - most_ % bits_);  // up to the most
  }

  std::size_t most_;
  std::vector<Block> blocks_;
};

}  // namespace rubdown::solve
