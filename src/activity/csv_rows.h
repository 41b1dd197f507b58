// Rows and cells of a CSV file, as RFC 4180 has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace rubdown::activity {

struct CsvRow {
  std::size_t line = 0;  // of its first character
  std::vector<std::string> cells{};

  /// "" for a cell that the row does not have.
  [[nodiscard]] std::string_view cell(std::size_t column) const {
    return column < cells.size() ? std::string_view{cells[column]} : std::string_view{};
  }
};

inline constexpr std::size_t csv_rows_max = 100'000;
inline constexpr std::size_t csv_cells_max = 400;

/// Cells between commas (semicolons where the first row holds more of them); quotes may hold
/// separators, new lines and doubled quotes. Rows without a character are left out.
/// Errors  BadInput with the line: a quote that is never closed, too many rows.
[[nodiscard]] Result<std::vector<CsvRow>> read_csv(std::string_view bytes, const std::string& name);

}  // namespace rubdown::activity
