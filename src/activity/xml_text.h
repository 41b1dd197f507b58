// Characters of XML files: references, and encodings that are not UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace rubdown::activity {

/// &amp; &lt; &gt; &quot; &apos; and character references resolved once; every other reference
/// stays as it is written, so nothing grows.
[[nodiscard]] std::string resolve_references(std::string text);

/// Windows-1252, which is what files that declare ISO-8859-1 hold.
[[nodiscard]] std::string latin1_to_utf8(std::string_view bytes);

/// The text in UTF-8 when the bytes are UTF-16 (by their mark, or by "<" with a zero beside it);
/// nothing otherwise. Half a surrogate pair becomes U+FFFD.
[[nodiscard]] std::optional<std::string> utf16_to_utf8(std::string_view bytes);

/// Words of a file made fit to show: valid UTF-8 (bytes that are not are taken for Latin-1),
/// without control characters or blanks around.
[[nodiscard]] std::string valid_words(std::string_view bytes);

}  // namespace rubdown::activity
