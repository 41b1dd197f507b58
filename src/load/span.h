// A stretch of numbered things, [first, last).
#pragma once

#include <cstddef>

namespace rubdown::load {

struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] std::size_t size() const { return last > first ? last - first : 0; }
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace rubdown::load
