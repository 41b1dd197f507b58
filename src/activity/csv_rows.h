// The rows of a Strava export's index.
#pragma once

#include <string_view>
#include <vector>

#include "core/csv.h"
#include "core/result.h"

namespace rubdown::activity {

/// Cells between commas (semicolons where the first row holds more of them), the first 400 of a
/// row. A byte-order mark and rows without a character are left out.
/// Errors  BadInput with the line: a quote that is never closed, more than 100,000 rows.
[[nodiscard]] Result<std::vector<CsvRow>> read_csv(std::string_view bytes, std::string_view name);

}  // namespace rubdown::activity
