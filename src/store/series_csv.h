// A session's samples and beats as CSV: a column for each that was recorded, nothing where a sample
// has no value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "core/result.h"
#include "store/csv.h"

namespace rubdown::store {

[[nodiscard]] CsvWriter series_csv(const activity::Series& series);
[[nodiscard]] CsvWriter beats_csv(const std::vector<float>& rr_intervals_s);

/// Errors  BadInput with the file's name: a column that no series has, no column time_s, a cell
/// that
///         is no number.
[[nodiscard]] Result<activity::Series> read_series_csv(const CsvFile& file, std::string_view name);
[[nodiscard]] Result<std::vector<float>> read_beats_csv(const CsvFile& file, std::string_view name);

}  // namespace rubdown::store
