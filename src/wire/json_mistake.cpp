#include "wire/json_mistake.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"

namespace rubdown::wire {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '+' || c == '-' || c == '.';
}

/// The whole word around `at`, so that "-Infinity" is seen where the parser balks at its I.
std::string_view word_around(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  while (end < text.size() && is_word(text[end])) ++end;
  return text.substr(begin, end - begin);
}

bool is_infinite_or_nan(std::string_view word) {
  while (!word.empty() && (word.front() == '-' || word.front() == '+')) word.remove_prefix(1);
  constexpr std::array<std::string_view, 3> names = {"nan", "inf", "infinity"};
  return std::find(names.begin(), names.end(), to_lower(word)) != names.end();
}

/// Where the character begins that the byte `at` is part of: in a wrong escape the parser stops in
/// the middle of one.
std::size_t character_at(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

/// The last character before `at` that is not white space; 0 where there is none.
char before(std::string_view text, std::size_t at) {
  const std::string_view left = trim(text.substr(0, at));
  return left.empty() ? '\0' : left.back();
}

std::string about_word(std::string_view word) {
  const std::string found = printable(shorten(word, 30));
  const std::string lower = to_lower(word);
  if (is_infinite_or_nan(word))
    return fmt::format(
        "found {}, which is no JSON number; expected digits: leave the key out where there is no "
        "number",
        found);
  if (lower == "true" || lower == "false" || lower == "null")
    return fmt::format("found {}; expected {} in small letters", found, lower);
  if (lower == "none" || lower == "undefined" || lower == "nil")
    return fmt::format("found {}; leave the key out where there is no value", found);
  return fmt::format(
      "found {}; expected a JSON value: numbers as 12 or 12.5, text between double quotes", found);
}

std::string about_character(std::string_view text, std::size_t at) {
  const char c = text[at];
  const char left = before(text, at);
  if (c == '\'') return "found a single quote; expected double quotes around text";
  if (c == '/' || c == '#') return "found a comment; JSON has none: take it out";
  if ((c == '}' || c == ']') && left == ',')
    return fmt::format("found a comma before {}; take the comma out", c);
  if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t')
    return fmt::format("found the control character 0x{:02X}; take it out",
                       static_cast<unsigned char>(c));
  if (c == '\n' || c == '\r')
    return "found the end of the line inside a text; expected a closing double quote (a line break "
           "is written \\n)";
  if (left == '\\') return "found an escape that JSON does not know; a backslash is written \\\\";
  const std::string rest = printable(shorten(text.substr(at, 80), 20));
  return fmt::format("found {}; expected a comma, a colon, a value or a closing bracket", rest);
}

}  // namespace

std::string place_in(std::string_view text, std::size_t at, std::string_view name) {
  const std::string_view left = text.substr(0, at);
  const auto line = std::count(left.begin(), left.end(), '\n') + 1;
  const std::size_t start = left.rfind('\n') + 1;  // npos + 1 is 0
  return fmt::format("{}, line {}, column {}", name, line, at - start + 1);
}

std::string mistake_at(std::string_view text, std::size_t at) {
  if (at >= text.size())
    return "the text ends in the middle of a value; expected its closing bracket or quote: is the "
           "file cut off?";
  at = character_at(text, at);
  const bool value_is_over = trim(text.substr(0, at)).ends_with('}');
  if (value_is_over && text[at] == '{')
    return "found a second object; expected a comma between two, or nothing after the last closing "
           "bracket";
  return is_word(text[at]) ? about_word(word_around(text, at)) : about_character(text, at);
}

}  // namespace rubdown::wire
