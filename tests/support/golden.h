// Golden files: what a function wrote last time somebody looked at it and was content.
#pragma once

#include <string>
#include <string_view>

namespace rubdown::test {

/// Empty when `actual` is byte for byte what tests/`path` holds; else a message that names the
/// file, the first line that differs and how to accept the new one. With RUBDOWN_ACCEPT=1 in the
/// environment the file is written anew and the answer is empty.
[[nodiscard]] std::string differs_from_golden(std::string_view path, std::string_view actual);

/// Writes a file for a script to judge, below the build folder; gives its whole name.
std::string write_output(std::string_view path, std::string_view bytes);

}  // namespace rubdown::test
