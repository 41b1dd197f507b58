// How much, 0 to 10: "6", "6/10", "about a six", "5-6"; and the numbers that count something else.
#pragma once

#include <optional>
#include <string>

#include "body/line.h"

namespace rubdown::body {

struct AmountHeard {
  std::optional<double> value{};  // 0 to 10
  std::string problem{};          // why it has to be asked, beside that nothing was said
};

/// The one number of the line that can only be the finding's, marked as used.
/// Requires  that the days were heard before: their numbers are used.
[[nodiscard]] AmountHeard hear_amount(Line& line);

}  // namespace rubdown::body
