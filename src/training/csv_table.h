// The rows of a training plan kept in a CSV file.
#pragma once

#include <string_view>
#include <vector>

#include "core/csv.h"
#include "core/result.h"

namespace rubdown::training {

struct CsvTable {
  char separator = ',';      // ',', ';' or a tab: whichever the first row holds most
  std::vector<CsvRow> rows;  // blank rows and rows that begin with "//" or "#" left out
};

/// Errors  BadInput with the line: a quote that is never closed, more than 20,000 rows below the
///         head.
[[nodiscard]] Result<CsvTable> read_csv_table(std::string_view bytes, std::string_view name);

}  // namespace rubdown::training
