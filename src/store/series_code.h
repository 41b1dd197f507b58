// A session's samples, and its intervals between beats, as packed bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"

namespace rubdown::store {

/// One column of a series: its name in files and where it lies. The order is that of the coding
/// and never changes; a new column is added at the end.
struct SeriesColumn {
  const char* name;
  std::vector<std::int32_t> activity::Series::*whole;  // either this
  std::vector<float> activity::Series::*real;          // or that
};
[[nodiscard]] const std::vector<SeriesColumn>& series_columns();

/// "samples.speed_mps has 3 values for 5 samples; ...": why a series cannot be kept, else empty.
[[nodiscard]] std::string what_is_wrong_with(const activity::Series& series);

/// Requires a series that nothing is wrong with. Every NaN becomes the one that activity::missing
/// is; all else comes back to the last bit.
[[nodiscard]] std::string pack_series(const activity::Series& series);
[[nodiscard]] std::optional<activity::Series> unpack_series(std::string_view packed);

[[nodiscard]] std::string pack_beats(const std::vector<float>& rr_intervals_s);
[[nodiscard]] std::optional<std::vector<float>> unpack_beats(std::string_view packed);

}  // namespace rubdown::store
