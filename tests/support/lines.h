// Questions that tests ask about text.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text.h"

namespace rubdown::test {

/// Columns of the widest line.
[[nodiscard]] inline std::size_t widest(std::string_view text) {
  std::size_t columns = 0;
  for (const std::string_view line : split(text, '\n'))
    columns = std::max(columns, columns_of(line));
  return columns;
}

/// Lines joined by single spaces, so that a sentence is found wherever it was broken.
[[nodiscard]] inline std::string joined(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  for (std::size_t at; (at = text.find("  ")) != std::string::npos;) text.erase(at, 1);
  return text;
}

[[nodiscard]] inline bool says(const std::string& text, std::string_view words) {
  return joined(text).find(words) != std::string::npos;
}

}  // namespace rubdown::test
