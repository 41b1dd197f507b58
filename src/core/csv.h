// Rows and cells of a CSV file that others wrote, as RFC 4180 has them: quotes may hold separators,
// new lines and doubled quotes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace rubdown {

struct CsvRow {
  std::size_t line = 0;  // of its first character
  std::vector<std::string> cells{};

  /// "" for a cell that the row does not have.
  [[nodiscard]] std::string_view cell(std::size_t column) const;
  /// Cells from `column` on, joined again: free text whose separators were not quoted.
  [[nodiscard]] std::string from(std::size_t column, char separator) const;
};

/// What tells one caller's tables from another's.
struct CsvRules {
  char separator = ',';
  std::size_t cells_max = 0;               // of a row; those behind are dropped
  std::size_t rows_max = 0;                // not counting those that are left out
  bool (*is_left_out)(const CsvRow& row);  // a row has at least one cell
  std::string if_too_many{};               // the sentence
  std::string_view if_unclosed{};          // what to do about a quote that is never closed
};

/// Errors  BadInput with the line: a quote that is never closed, too many rows.
[[nodiscard]] Result<std::vector<CsvRow>> read_csv_rows(std::string_view bytes,
                                                        std::string_view name,
                                                        const CsvRules& rules);

}  // namespace rubdown
