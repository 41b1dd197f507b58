#include "training/csv_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "training/entry.h"

namespace rubdown::training {
namespace {

/// A plan has a few columns; more cells in one row are a table of something else.
constexpr std::size_t most_cells = 200;

char separator_of(std::string_view bytes) {
  const std::size_t start = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
  const std::string_view first = bytes.substr(start, bytes.find('\n', start) - start);
  constexpr std::array candidates = {',', ';', '\t'};
  return *std::max_element(candidates.begin(), candidates.end(), [&](char a, char b) {
    return std::count(first.begin(), first.end(), a) < std::count(first.begin(), first.end(), b);
  });
}

bool is_blank_or_comment(const CsvRow& row) {
  const std::string_view first = trim(row.cells.front());
  if (first.starts_with("//") || (first.starts_with("#") && row.cells.size() == 1)) return true;
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const std::string& cell) { return trim(cell).empty(); });
}

}  // namespace

Result<CsvTable> read_csv_table(std::string_view bytes, std::string_view name) {
  CsvTable table{.separator = separator_of(bytes), .rows = {}};
  RUBDOWN_TRY(
      table.rows,
      read_csv_rows(bytes, name,
                    {.separator = table.separator,
                     .cells_max = most_cells,
                     .rows_max = most_entries + 1,  // the head is one
                     .is_left_out = is_blank_or_comment,
                     .if_too_many = fmt::format(
                         "found more than {} lines; expected a training plan", most_entries),
                     .if_unclosed = "Close it, or export the file again if it was cut"}));
  return table;
}

}  // namespace rubdown::training
