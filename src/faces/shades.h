// Five shades of regret, cut so that a season's good days stand out from its bad ones.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "schedule/answer.h"

namespace rubdown::faces {

/// Shade 0 costs next to nothing (under half a point). The other days of the season are divided
/// into four parts of about the same size, at whole points: what is much in one season is little
/// in another, and a calendar in one colour would say nothing.
class Shades {
 public:
  static constexpr int count = 5;

  explicit Shades(const schedule::Answer& answer);

  /// 0 to 4.
  [[nodiscard]] int of(Points regret) const;
  /// "costs next to nothing", "under 4 points", "4 to 7 points", "11 points and more"; empty when
  /// no day can have this shade.
  [[nodiscard]] std::string words(int shade) const;

 private:
  std::array<std::int64_t, count - 2> cuts_{};  // whole points, rising or equal
};

}  // namespace rubdown::faces
