// Where answers go.
#pragma once

#include <string>
#include <string_view>

#include "core/result.h"
#include "faces/lines.h"

namespace rubdown::cli {

/// Writes to a file when `path` is not empty, else to standard output.
/// Errors  Unavailable: the file or the output cannot be written, or its reader has gone.
[[nodiscard]] Result<void> give(std::string_view bytes, const std::string& path);

/// Standard output is a terminal that wants colour (NO_COLOR is not set, TERM is not "dumb").
[[nodiscard]] bool wants_colour();
/// For answers that go there.
[[nodiscard]] faces::TextStyle text_style();

}  // namespace rubdown::cli
