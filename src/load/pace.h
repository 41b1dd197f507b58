// Speeds as runners say them.
#pragma once

#include <string>

namespace rubdown::load {

/// "4:10 min/km" of metres a second, to the nearest second. Above 0.
[[nodiscard]] std::string pace_words(double speed_mps);

}  // namespace rubdown::load
