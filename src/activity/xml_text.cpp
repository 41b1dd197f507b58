#include "activity/xml_text.h"

#include <array>
#include <charconv>
#include <cstdint>

#include "core/text.h"

namespace rubdown::activity {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t code_point_max = 0x10FFFF;

bool is_surrogate(char32_t code) { return code >= 0xD800 && code <= 0xDFFF; }

void append_utf8(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | (code >> 6));
    put(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    put(0xE0 | (code >> 12));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  } else {
    put(0xF0 | (code >> 18));
    put(0x80 | ((code >> 12) & 0x3F));
    put(0x80 | ((code >> 6) & 0x3F));
    put(0x80 | (code & 0x3F));
  }
}

struct Named {
  std::string_view name;
  char character;
};
constexpr std::array<Named, 5> named = {
    {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};

/// The character of "#228", "#xE4" or "amp"; nothing for any other word.
std::optional<char32_t> character_of(std::string_view word) {
  for (const Named& one : named)
    if (one.name == word) return static_cast<char32_t>(one.character);
  if (!word.starts_with('#')) return {};
  word.remove_prefix(1);
  const bool is_hexadecimal = word.starts_with('x') || word.starts_with('X');
  if (is_hexadecimal) word.remove_prefix(1);
  std::uint32_t code = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), code, is_hexadecimal ? 16 : 10);
  if (error != std::errc{} || end != word.data() + word.size()) return {};
  if (code == 0 || code > code_point_max || is_surrogate(code)) return replacement;
  return code;
}

}  // namespace

std::string resolve_references(std::string text) {
  std::size_t at = text.find('&');
  if (at == std::string::npos) return text;
  constexpr std::size_t reference_max = 12;  // "&#x0010FFFF;"
  std::string resolved;
  resolved.reserve(text.size());
  std::size_t copied = 0;
  for (; at != std::string::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.substr(at, reference_max).find(';');
    if (end == std::string::npos) continue;
    const auto character = character_of(std::string_view{text}.substr(at + 1, end - 1));
    if (!character) continue;
    resolved.append(text, copied, at - copied);
    append_utf8(resolved, *character);
    copied = at + end + 1;
    at += end;
  }
  return resolved.append(text, copied);
}

std::string latin1_to_utf8(std::string_view bytes) {
  // 0x80 to 0x9F of Windows-1252; 0 where it has nothing.
  constexpr std::array<char16_t, 32> upper = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_special = byte >= 0x80 && byte < 0xA0;
    const char32_t code = is_special ? upper[byte - 0x80U] : byte;
    append_utf8(text, is_special && code == 0 ? replacement : code);
  }
  return text;
}

std::optional<std::string> utf16_to_utf8(std::string_view bytes) {
  using namespace std::string_view_literals;
  const bool has_mark = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv);
  const bool is_little = bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv);
  if (!has_mark && !is_little && !bytes.starts_with("\0<"sv)) return {};
  const auto unit = [&](std::size_t i) {
    const auto first = static_cast<unsigned char>(bytes[i]);
    const auto second = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(is_little ? first | second << 8 : first << 8 | second);
  };
  std::string text;
  text.reserve(bytes.size() / 2);
  for (std::size_t i = has_mark ? 2 : 0; i + 1 < bytes.size(); i += 2) {
    char32_t code = unit(i);
    const bool is_pair = code >= 0xD800 && code < 0xDC00 && i + 3 < bytes.size() &&
                         unit(i + 2) >= 0xDC00 && unit(i + 2) <= 0xDFFF;
    if (is_pair) {
      code = 0x10000 + ((code - 0xD800) << 10) + (unit(i + 2) - 0xDC00);
      i += 2;
    }
    append_utf8(text, is_surrogate(code) ? replacement : code);
  }
  return text;
}

std::string valid_words(std::string_view bytes) {
  const std::string_view words = trim(bytes);
  if (first_bad_utf8(words)) return printable(latin1_to_utf8(words));
  return printable(words);
}

}  // namespace rubdown::activity
