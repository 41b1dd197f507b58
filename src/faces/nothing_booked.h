// Why a schedule has no massage in it, and what would change that.
#pragma once

#include <string>
#include <vector>

#include "schedule/answer.h"

namespace rubdown::faces {

struct NothingBooked {
  std::vector<std::string> why;  // sentences
  std::string what_opens;        // a sentence that says what to do
};

/// Requires  an outcome other than Infeasible, and no massage.
[[nodiscard]] NothingBooked why_nothing(const schedule::Answer& answer);

}  // namespace rubdown::faces
