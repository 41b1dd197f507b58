// The tables that this room is made of: rows of TOML, compiled in, so that a fault is a bug.
#pragma once

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "body/region.h"
#include "core/embedded.h"
#include "core/result.h"

namespace rubdown::body {

/// `read(row)` for each [[name]] of the file, in its order.
template <class Read>
auto rows_of(const EmbeddedFile& file, std::string_view name, const Read& read) {
  const auto parsed = toml::parse(file.text, file.name);
  RUBDOWN_CHECK(parsed.succeeded());
  const toml::array* rows = parsed.table()[name].as_array();
  RUBDOWN_CHECK(rows != nullptr);
  std::vector<decltype(read(toml::table{}))> all;
  for (const toml::node& row : *rows) all.push_back(read(*row.as_table()));
  return all;
}

/// May be empty, but must be there.
inline std::string words_in(const toml::table& row, std::string_view key) {
  const auto text = row[key].value<std::string>();
  RUBDOWN_CHECK(text.has_value());
  return *text;
}
/// Must say something.
inline std::string text_in(const toml::table& row, std::string_view key) {
  std::string text = words_in(row, key);
  RUBDOWN_CHECK(!text.empty());
  return text;
}

inline std::vector<std::string> list_in(const toml::table& row, std::string_view key) {
  const toml::array* items = row[key].as_array();
  RUBDOWN_CHECK(items != nullptr);
  std::vector<std::string> words;
  for (const toml::node& item : *items) {
    RUBDOWN_CHECK(item.is_string());
    words.push_back(item.as_string()->get());
  }
  return words;
}

inline std::string words_or_none(const toml::table& row, std::string_view key) {
  return row.contains(key) ? words_in(row, key) : std::string{};
}
inline std::vector<std::string> list_or_none(const toml::table& row, std::string_view key) {
  return row.contains(key) ? list_in(row, key) : std::vector<std::string>{};
}

/// The place of `name` among `names`. A name that is not there is a bug of the data.
template <class Names>
std::size_t index_in(const Names& names, const std::string& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  RUBDOWN_CHECK(found != names.end());
  return static_cast<std::size_t>(found - names.begin());
}

inline std::vector<const Region*> regions_in(const toml::table& row, std::string_view key) {
  std::vector<const Region*> found;
  for (const std::string& id : list_in(row, key)) {
    found.push_back(region_named(id));
    RUBDOWN_CHECK(found.back() != nullptr);
  }
  return found;
}
inline std::vector<const Region*> regions_or_none(const toml::table& row, std::string_view key) {
  return row.contains(key) ? regions_in(row, key) : std::vector<const Region*>{};
}

}  // namespace rubdown::body
