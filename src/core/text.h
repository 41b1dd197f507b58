// Small questions about text.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rubdown {

/// ASCII only: bytes above 127 stay as they are.
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);
/// Pieces between separators, empty ones too: split("a,,b", ',') is {"a", "", "b"}.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);
/// Nothing when `text` is valid UTF-8; else the offset of the first byte that is not.
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view text);
/// How many terminal columns the text fills, counting one for each code point.
[[nodiscard]] std::size_t columns_of(std::string_view text);
/// `text` cut to at most `columns` code points, with an ellipsis when something was cut.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t columns);
/// Printable: control characters become spaces, so that a file's words cannot steer a terminal.
[[nodiscard]] std::string printable(std::string_view text);

/// The candidate that was probably meant (edit distance at most a third of its length), if any.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word,
                                                 std::span<const std::string> candidates);
/// " (did you mean 'x'?)", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string> candidates);
/// "a, b or c"
[[nodiscard]] std::string one_of(std::span<const std::string> words);

}  // namespace rubdown
