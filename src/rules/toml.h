// TOML as this room sees it: a small tree of values that know their line.
//
// toml++ is included by toml.cpp alone, so that its 17,000 lines are compiled once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/result.h"

namespace rubdown::rules {

struct TomlValue;
using TomlList = std::vector<TomlValue>;

/// Keys in alphabetical order, each once.
struct TomlTable {
  std::vector<std::string> keys;
  std::vector<TomlValue> values;
  int line = 0;

  /// Nothing when the table has no such key.
  [[nodiscard]] const TomlValue* find(std::string_view key) const;
};

/// A date or a time, which nothing of ours takes.
struct TomlMoment {};

struct TomlValue {
  std::variant<bool, std::int64_t, double, std::string, TomlMoment, TomlList, TomlTable> held;
  int line = 0;
};

/// "a whole number", "a list", ...: what an error message calls the value.
[[nodiscard]] std::string_view kind_of(const TomlValue& value);

/// Requires  valid UTF-8.
/// Errors    BadInput with where = "mine.toml, line 12" when the text is not TOML 1.0.
[[nodiscard]] Result<TomlTable> parse_toml(std::string_view text, std::string_view file);

}  // namespace rubdown::rules
