#include "wire/json_cell.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "core/day.h"
#include "core/text.h"
#include "wire/json_number.h"

namespace rubdown::wire {
namespace {

/// A file's own words, made fit for a message.
std::string in_quotes(std::string_view text) { return '"' + printable(shorten(text, 40)) + '"'; }

std::string too_fine(int decimals, std::string_view meaning) {
  if (decimals == 0) return fmt::format("expected a whole number of {}", meaning);
  return fmt::format("expected {} with at most {} digit{} after the point", meaning, decimals,
                     decimals == 1 ? "" : "s");
}

}  // namespace

std::string path_of(const JsonCell& cell) {
  if (!cell.around) return {};
  const std::string around = path_of(*cell.around);
  if (cell.index >= 0) return fmt::format("{}[{}]", around, cell.index);
  const std::string key = printable(shorten(cell.node.key, 40));
  return around.empty() ? key : around + '.' + key;
}

std::string where(const JsonCell& cell) {
  const std::string path = path_of(cell);
  return fmt::format("{}, line {}{}{}", cell.name, cell.node.line, path.empty() ? "" : ", ", path);
}

tl::unexpected<Error> refuse(const JsonCell& cell, std::string what) {
  return fail(Fault::BadInput, where(cell), std::move(what));
}

std::string found_in(const JsonNode& node) {
  switch (node.kind) {
    case JsonKind::Null:
      return "null";
    case JsonKind::Truth:
      return std::string{node.text};
    case JsonKind::Number:
      return shorten(node.text, 40);
    case JsonKind::Text:
      return "the text " + in_quotes(node.text);
    case JsonKind::Array:
      return "a list";
    case JsonKind::Object:
      return "an object";
  }
  return {};
}

Result<void> expect_kind(const JsonCell& cell, JsonKind kind, std::string_view expected) {
  if (cell.node.kind == kind) return {};
  const bool optional = cell.node.kind == JsonKind::Null;
  return refuse(cell, fmt::format("found {}; expected {}{}", found_in(cell.node), expected,
                                  optional ? ": leave the key out where there is no value" : ""));
}

Result<std::int64_t> read_decimal(const JsonCell& cell, int decimals, std::string_view meaning) {
  const std::string expected =
      decimals == 0 ? fmt::format("a whole number of {}", meaning) : std::string{meaning};
  RUBDOWN_TRY_VOID(expect_kind(cell, JsonKind::Number, expected));
  const auto units = units_of(cell.node.text, decimals);
  if (units) return *units;
  const bool fine = units.error() == DecimalFault::TooFine;
  return refuse(
      cell, fmt::format("found {}; {}", found_in(cell.node),
                        fine ? too_fine(decimals, meaning) : "expected a number of sensible size"));
}

Result<std::int64_t> read_whole(const JsonCell& cell, std::string_view meaning) {
  return read_decimal(cell, 0, meaning);
}

Result<int> read_int(const JsonCell& cell, std::string_view meaning) {
  RUBDOWN_TRY(const auto value, read_whole(cell, meaning));
  constexpr auto most = std::numeric_limits<int>::max();
  if (value > most || value < -most)
    return refuse(cell,
                  fmt::format("found {}; expected a number of sensible size", found_in(cell.node)));
  return static_cast<int>(value);
}

Result<Points> read_points(const JsonCell& cell) {
  RUBDOWN_TRY(const auto units, read_decimal(cell, 5, "points, a number"));
  return Points{units};
}

Result<bool> read_truth(const JsonCell& cell) {
  RUBDOWN_TRY_VOID(expect_kind(cell, JsonKind::Truth, "true or false"));
  return cell.node.text == "true";
}

Result<std::string> read_text(const JsonCell& cell, std::string_view meaning) {
  RUBDOWN_TRY_VOID(expect_kind(cell, JsonKind::Text, fmt::format("{} as a text", meaning)));
  return std::string{cell.node.text};
}

Result<Day> read_day(const JsonCell& cell) {
  constexpr std::string_view expected = "a day such as \"2027-10-05\"";
  RUBDOWN_TRY_VOID(expect_kind(cell, JsonKind::Text, expected));
  const auto day = day_from_iso(cell.node.text);
  const bool dashed = cell.node.text.size() == 10;  // the JSON Schema's "date" knows no other form
  if (!day || !dashed)
    return refuse(cell, fmt::format("found {}; expected {} that exists, from 1900 to 2199",
                                    found_in(cell.node), expected));
  return *day;
}

Result<std::vector<const JsonNode*>> sort_members(const JsonCell& cell,
                                                  std::span<const std::string_view> keys) {
  RUBDOWN_TRY_VOID(expect_kind(cell, JsonKind::Object, "an object"));
  std::vector<const JsonNode*> members(keys.size(), nullptr);
  for (const JsonNode* node = cell.node.first; node; node = node->next) {
    const JsonCell member{*node, cell.name, &cell};
    const auto key = std::find(keys.begin(), keys.end(), node->key);
    if (key == keys.end()) {
      const std::vector<std::string> known{keys.begin(), keys.end()};
      return refuse(member,
                    fmt::format("found the unknown key {}{}; expected {}", in_quotes(node->key),
                                did_you_mean(node->key, known), one_of(known)));
    }
    const JsonNode*& place = members[static_cast<std::size_t>(key - keys.begin())];
    if (place)
      return refuse(member, fmt::format("found this key a second time (first on line {}); expected "
                                        "it once: take one of them out",
                                        place->line));
    place = node;
  }
  return members;
}

tl::unexpected<Error> refuse_missing(const JsonCell& cell, std::string_view key) {
  return refuse(cell, fmt::format("the key \"{}\" is missing; add it", key));
}

}  // namespace rubdown::wire
