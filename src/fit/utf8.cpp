#include "fit/utf8.h"

namespace rubdown::fit {
namespace {

/// The length of the well-formed character at the start, or 0.
std::size_t character_length(Bytes rest) {
  const unsigned first = rest[0];
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || rest.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if ((rest[i] & 0xC0U) != 0x80) return 0;
  const unsigned second = rest[1];
  if (first == 0xE0 && second < 0xA0) return 0;   // longer than need be
  if (first == 0xED && second >= 0xA0) return 0;  // half of a surrogate pair
  if (first == 0xF0 && second < 0x90) return 0;
  if (first == 0xF4 && second >= 0x90) return 0;  // above U+10FFFF
  return length;
}

}  // namespace

std::string clean_utf8(Bytes bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t length = character_length(bytes);
    if (length == 0) text += "\xEF\xBF\xBD";
    for (std::size_t i = 0; i < length; ++i) text += static_cast<char>(bytes[i]);
    bytes = bytes.subspan(length == 0 ? 1 : length);
  }
  return text;
}

}  // namespace rubdown::fit
