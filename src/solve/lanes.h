// Four days in one word, one for each depth of massage.
//
// Sixteen bits hold a day; the topmost bit of each lane stays clear, so that all four lanes are
// compared with one subtraction: no lane can borrow from its neighbour.
#pragma once

#include <array>
#include <cstdint>

#include "core/style.h"

namespace rubdown::solve {

class Lanes {
 public:
  static constexpr int far = 0x7FFF;  // later than any day

  constexpr Lanes() = default;
  /// Requires 0 <= day <= far.
  static constexpr Lanes all(int day) {
    return Lanes{static_cast<std::uint64_t>(day) * 0x0001'0001'0001'0001U};
  }
  static constexpr Lanes of(const std::array<int, depth_count>& days) {
    std::uint64_t bits = 0;
    for (std::size_t lane = days.size(); lane-- > 0;) {
      bits = bits << 16 | static_cast<std::uint64_t>(days[lane]);
    }
    return Lanes{bits};
  }

  [[nodiscard]] constexpr int at(int depth) const {
    return static_cast<int>(bits_ >> (16 * depth) & 0xFFFF);
  }
  [[nodiscard]] constexpr Lanes with(int depth, int day) const {
    const int shift = 16 * depth;
    return Lanes{(bits_ & ~(std::uint64_t{0xFFFF} << shift)) | static_cast<std::uint64_t>(day)
                                                                   << shift};
  }
  /// Every lane of `a` is at most that of `b`.
  [[nodiscard]] friend constexpr bool none_later(Lanes a, Lanes b) {
    return (((b.bits_ | guards) - a.bits_) & guards) == guards;
  }
  /// Lane by lane the later day.
  [[nodiscard]] friend constexpr Lanes later(Lanes a, Lanes b) {
    const std::uint64_t wins = ((a.bits_ | guards) - b.bits_) & guards;  // where a >= b
    const std::uint64_t mask = wins - (wins >> 15);
    return Lanes{(a.bits_ & mask) | (b.bits_ & ~mask)};
  }
  /// Requires that no sum goes beyond `far`.
  friend constexpr Lanes operator+(Lanes a, Lanes b) { return Lanes{a.bits_ + b.bits_}; }
  friend constexpr bool operator==(Lanes, Lanes) = default;

 private:
  static constexpr std::uint64_t guards = 0x8000'8000'8000'8000U;
  explicit constexpr Lanes(std::uint64_t bits) : bits_{bits} {}
  std::uint64_t bits_ = 0;
};

}  // namespace rubdown::solve
