#include "rules/toml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

// Without exceptions a fault is an ordinary result; the formatters would only cost compile time.
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace rubdown::rules {
namespace {

int line_of(const toml::source_region& source) { return static_cast<int>(source.begin.line); }

TomlValue copy_of(const toml::node& node);

TomlTable copy_of(const toml::table& table) {
  TomlTable copy;
  copy.line = line_of(table.source());
  copy.keys.reserve(table.size());
  copy.values.reserve(table.size());
  for (const auto& [key, node] : table) {
    copy.keys.emplace_back(key.str());
    copy.values.push_back(copy_of(node));
    // A table or list has no line of its own when its parts are scattered; its key always has one.
    if (copy.values.back().line == 0) copy.values.back().line = line_of(key.source());
  }
  return copy;
}

TomlList copy_of(const toml::array& array) {
  TomlList copy;
  copy.reserve(array.size());
  for (const toml::node& node : array) copy.push_back(copy_of(node));
  return copy;
}

TomlValue copy_of(const toml::node& node) {
  const int line = line_of(node.source());
  if (const auto* table = node.as_table()) return {copy_of(*table), line};
  if (const auto* array = node.as_array()) return {copy_of(*array), line};
  if (const auto* text = node.as_string()) return {text->get(), line};
  if (const auto* whole = node.as_integer()) return {whole->get(), line};
  if (const auto* number = node.as_floating_point()) return {number->get(), line};
  if (const auto* flag = node.as_boolean()) return {flag->get(), line};
  return {TomlMoment{}, line};
}

}  // namespace

const TomlValue* TomlTable::find(std::string_view key) const {
  const auto found = std::lower_bound(keys.begin(), keys.end(), key);
  if (found == keys.end() || *found != key) return nullptr;
  return &values[static_cast<std::size_t>(found - keys.begin())];
}

std::string_view kind_of(const TomlValue& value) {
  constexpr std::array<std::string_view, 7> names = {"true or false", "a whole number", "a number",
                                                     "a text",        "a date or time", "a list",
                                                     "a table"};
  return names[value.held.index()];
}

Result<TomlTable> parse_toml(std::string_view text, std::string_view file) {
  const toml::parse_result parsed = toml::parse(text);
  if (parsed) return copy_of(parsed.table());
  const toml::parse_error& error = parsed.error();
  return fail(Fault::BadInput, fmt::format("{}, line {}", file, line_of(error.source())),
              fmt::format("not TOML: {}", error.description()));
}

}  // namespace rubdown::rules
