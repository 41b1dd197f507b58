#include "activity/csv_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace rubdown::activity {
namespace {

constexpr std::size_t rows_max = 100'000;
constexpr std::size_t cells_max = 400;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

char separator_of(std::string_view bytes) {
  const std::string_view first = bytes.substr(0, bytes.find('\n'));
  const auto semicolons = std::count(first.begin(), first.end(), ';');
  return semicolons > std::count(first.begin(), first.end(), ',') ? ';' : ',';
}

bool is_empty(const CsvRow& row) { return row.cells.size() == 1 && row.cells.front().empty(); }

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::string_view name) {
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  return read_csv_rows(
      bytes, name,
      {.separator = separator_of(bytes),
       .cells_max = cells_max,
       .rows_max = rows_max,
       .is_left_out = is_empty,
       .if_too_many = fmt::format("found more than {} rows; expected fewer", rows_max),
       .if_unclosed = "Was the file cut short? Export it again"});
}

}  // namespace rubdown::activity
