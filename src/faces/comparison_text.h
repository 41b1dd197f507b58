// The protocols on one runner's calendar, as text: `rubdown protocols compare`.
#pragma once

#include <string>

#include "faces/lines.h"
#include "schedule/comparison.h"

namespace rubdown::faces {

/// A line for each day on which the protocols disagree, and below what each of them would book.
[[nodiscard]] std::string comparison_as_text(const schedule::Comparison& comparison,
                                             const TextStyle& style);

}  // namespace rubdown::faces
