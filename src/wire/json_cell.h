// Reading typed values out of a JSON tree, with errors that say line, path, what was found and what
// was expected.
//
// A JsonCell is a value together with the way to it. Cells live on the stack of the reader, each
// pointing at the one around it; the path is only spelled out when something is wrong.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "core/units.h"
#include "wire/json_tree.h"

namespace rubdown::wire {

struct JsonCell {
  const JsonNode& node;
  std::string_view name;             // of the file
  const JsonCell* around = nullptr;  // nothing around the root
  int index = -1;                    // in an array
};

/// "offers[3].price_cents"; empty at the root.
[[nodiscard]] std::string path_of(const JsonCell& cell);
/// "problem.json, line 12, offers[3].price_cents"
[[nodiscard]] std::string where(const JsonCell& cell);
/// A refusal of this value.
[[nodiscard]] tl::unexpected<Error> refuse(const JsonCell& cell, std::string what);
/// `the text "80"`, `80.5`, `null`, `a list`, `an object`.
[[nodiscard]] std::string found_in(const JsonNode& node);

/// A whole number; `meaning` completes "expected a whole number of ...". 60, 60.0 and 6e1 are
/// alike.
[[nodiscard]] Result<std::int64_t> read_whole(const JsonCell& cell, std::string_view meaning);
/// The same where an int must hold it.
[[nodiscard]] Result<int> read_int(const JsonCell& cell, std::string_view meaning);
/// A number with at most `decimals` digits after the point, in units of the last of them.
[[nodiscard]] Result<std::int64_t> read_decimal(const JsonCell& cell, int decimals,
                                                std::string_view meaning);
/// Points with at most five decimals.
[[nodiscard]] Result<Points> read_points(const JsonCell& cell);
[[nodiscard]] Result<bool> read_truth(const JsonCell& cell);
[[nodiscard]] Result<std::string> read_text(const JsonCell& cell, std::string_view meaning);
/// "2027-10-05"
[[nodiscard]] Result<Day> read_day(const JsonCell& cell);

/// Calls `each(cell)`, which gives a Result<void>, for every element of a list.
Result<void> read_list(const JsonCell& cell, auto&& each);

/// A member that an object may have, and how it gets into a T.
template <class T, class Context>
struct JsonField {
  std::string_view key;
  bool required = false;
  Result<void> (*read)(const Context&, const JsonCell&, T&) = nullptr;
};

/// Fills `into` from an object, field by field in the order of the table (so that a later field may
/// build on an earlier one, whatever the order in the file).
/// Errors  not an object, an unknown key (the nearest is suggested), a key twice, a required one
///         missing, and whatever the fields refuse.
template <class T, class Context>
Result<void> read_object(const Context& context, const JsonCell& cell,
                         std::span<const JsonField<T, Context>> fields, T& into);

// -- templates' bodies ------------------------------------------------------------------------

[[nodiscard]] Result<void> expect_kind(const JsonCell& cell, JsonKind kind,
                                       std::string_view expected);
/// Which of `keys` each member of the object is; the members in the order of `keys`.
[[nodiscard]] Result<std::vector<const JsonNode*>> sort_members(
    const JsonCell& cell, std::span<const std::string_view> keys);
[[nodiscard]] tl::unexpected<Error> refuse_missing(const JsonCell& cell, std::string_view key);

Result<void> read_list(const JsonCell& cell, auto&& each) {
  RUBDOWN_TRY_VOID(expect_kind(cell, JsonKind::Array, "a list"));
  int index = 0;
  for (const JsonNode* node = cell.node.first; node; node = node->next)
    RUBDOWN_TRY_VOID(each(JsonCell{*node, cell.name, &cell, index++}));
  return {};
}

template <class T, class Context>
Result<void> read_object(const Context& context, const JsonCell& cell,
                         std::span<const JsonField<T, Context>> fields, T& into) {
  std::vector<std::string_view> keys;
  for (const auto& field : fields) keys.push_back(field.key);
  RUBDOWN_TRY(const auto members, sort_members(cell, keys));
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (members[i]) {
      RUBDOWN_TRY_VOID(fields[i].read(context, JsonCell{*members[i], cell.name, &cell}, into));
    } else if (fields[i].required) {
      return refuse_missing(cell, fields[i].key);
    }
  }
  return {};
}

}  // namespace rubdown::wire
