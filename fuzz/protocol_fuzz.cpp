// Any bytes are a protocol or are refused with file and line; nothing else happens.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text.h"
#include "rules/catalogue.h"
#include "rules/protocol_toml.h"

using namespace rubdown;
using namespace rubdown::rules;

namespace {

/// What the rest of the program relies on in a protocol that was read.
void check_row(const Row& row) {
  RUBDOWN_CHECK(row.styles.any());
  RUBDOWN_CHECK(!row.words.empty() && printable(row.words) == row.words);
  RUBDOWN_CHECK(std::abs(row.weight) <= 50 && !(row.forbids && row.weight != 0));
  RUBDOWN_CHECK(row.days.first <= row.days.last);
  RUBDOWN_CHECK(row.days.first >= -120 && row.days.last <= 120);
  RUBDOWN_CHECK(!row.rules.empty());
  const Rule* shown = find_rule(row.rules.front());
  RUBDOWN_CHECK(shown == nullptr || !is_contradicted(*shown));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  const auto read = read_protocol(text, "fuzz.toml");
  if (!read) {
    RUBDOWN_CHECK(read.error().where.starts_with("fuzz.toml, line "));
    RUBDOWN_CHECK(!read.error().what.empty());
    return 0;
  }
  RUBDOWN_CHECK(!read->rows.empty());
  for (const Row& row : read->rows) check_row(row);
  return 0;
}
