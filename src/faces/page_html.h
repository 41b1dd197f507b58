// The answer as one web page that needs nothing else: no script, no second file, no network.
#pragma once

#include <string>

#include "schedule/answer.h"

namespace rubdown::faces {

/// A whole HTML document, for a screen of 390 pixels and up, light or dark, and for A4 paper.
/// Whatever words the answer holds, they stay words.
[[nodiscard]] std::string as_html(const schedule::Answer& answer);

}  // namespace rubdown::faces
