// What was worked out once: from a tally, by a use, to another tally.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "solve/numbering.h"

namespace rubdown::solve {

/// An open-addressing table. It holds the steps that are asked for, which are few of those there
/// could be.
class Steps {
 public:
  static constexpr int unknown = -2;

  [[nodiscard]] int find(int tally, int use) const {
    const auto key = key_of(tally, use);
    auto at = scramble(key) & mask();
    while (table_[at].to != unknown && table_[at].key != key) at = (at + 1) & mask();
    return table_[at].to;
  }
  /// Requires that the step is unknown.
  void add(int tally, int use, int to) {
    if (2 * count_ >= table_.size()) grow();
    insert({key_of(tally, use), to});
    ++count_;
  }
  [[nodiscard]] std::size_t count() const { return count_; }
  void clear() { *this = Steps{}; }

 private:
  struct Step {
    std::uint64_t key = 0;
    int to = unknown;
  };

  static std::uint64_t key_of(int tally, int use) {
    return static_cast<std::uint64_t>(use) << 32 | static_cast<std::uint32_t>(tally);
  }
  [[nodiscard]] std::size_t mask() const { return table_.size() - 1; }
  void insert(const Step& step) {
    auto at = scramble(step.key) & mask();
    while (table_[at].to != unknown) at = (at + 1) & mask();
    table_[at] = step;
  }
  void grow() {
    const auto old = std::exchange(table_, std::vector<Step>(2 * table_.size()));
    for (const auto& step : old) {
      if (step.to != unknown) insert(step);
    }
  }

  std::vector<Step> table_ = std::vector<Step>(1024);
  std::size_t count_ = 0;
};

}  // namespace rubdown::solve
