// Which style and which length did these legs good, as far as their soreness tells.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "care/massage.h"

namespace rubdown::care {

/// Fewer massages with numbers say nothing.
inline constexpr int massages_that_tell = 3;

struct WhatHelped {
  int massages = 0;                             // with soreness before and after
  std::array<int, style_count> style_points{};  // -3 to 3
  std::optional<int> minutes{};
};

/// Of massages with soreness before them and, best, two days after them (else one day): how much
/// less sore each style left the legs than all of them together, drawn towards nothing by as much
/// as two massages would, two points for each point of soreness. The minutes are those that did a
/// point better than the rest, told at least twice. With fewer than three: nothing.
[[nodiscard]] WhatHelped what_helped(const std::vector<Massage>& massages);

}  // namespace rubdown::care
