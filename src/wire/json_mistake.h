// What is wrong where a text stops being JSON, in words that help.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rubdown::wire {

/// "problem.json, line 3, column 14": columns count bytes from 1.
[[nodiscard]] std::string place_in(std::string_view text, std::size_t at, std::string_view name);

/// What stands at `at`, where a JSON parser gave up, what was expected, and what to do. People
/// write NaN, comments, single quotes, commas too many and Python's True; each has a sentence of
/// its own.
[[nodiscard]] std::string mistake_at(std::string_view text, std::size_t at);

}  // namespace rubdown::wire
