// The answer as a person reads it in a terminal.
#pragma once

#include <string>

#include "faces/lines.h"
#include "schedule/answer.h"

namespace rubdown::faces {

/// Headline, a row and its reasons for each massage, the season week by week, self-massage, notes
/// and the proof. No line is wider than 80 columns; escape codes only with `style.colour`.
[[nodiscard]] std::string as_text(const schedule::Answer& answer, const TextStyle& style);

}  // namespace rubdown::faces
