// Rows and cells of a CSV file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace rubdown::training {

struct CsvRow {
  std::size_t line = 0;  // of its first character
  std::vector<std::string> cells;

  /// "" for a cell that the row does not have.
  [[nodiscard]] std::string_view cell(std::size_t column) const;
  /// Cells from `column` on, joined again: free text whose commas were not quoted.
  [[nodiscard]] std::string from(std::size_t column, char separator) const;
};

struct CsvTable {
  char separator = ',';      // ',', ';' or a tab: whichever the first row holds most
  std::vector<CsvRow> rows;  // blank rows and rows that begin with "//" or "#" left out
};

/// Quotes may hold separators, new lines and doubled quotes (RFC 4180).
/// Errors  BadInput with the line: a quote that is never closed, more than 20,000 rows.
[[nodiscard]] Result<CsvTable> read_csv_table(std::string_view bytes, std::string_view name);

}  // namespace rubdown::training
