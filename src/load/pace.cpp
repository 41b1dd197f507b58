#include "load/pace.h"

#include <fmt/format.h>

#include <cmath>

namespace rubdown::load {

std::string pace_words(double speed_mps) {
  const auto seconds = std::lround(1000 / speed_mps);
  return fmt::format("{}:{:02} min/km", seconds / 60, seconds % 60);
}

}  // namespace rubdown::load
