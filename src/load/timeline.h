// Recorded time: which samples follow each other without a break, and which second is whose.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "activity/session.h"
#include "load/span.h"

namespace rubdown::load {

/// The longest gap between two samples that counts as recorded, in seconds.
inline constexpr std::int64_t gap_max_s = 30;

/// Samples that follow each other without a pause or a gap. Its seconds run from `from_s` to `to_s`
/// (since the session's start) and have the numbers `seconds` in every column of Clean.
struct Piece {
  std::vector<std::size_t> samples;  // indices into the series; never empty
  std::int64_t from_s = 0;
  std::int64_t to_s = 0;
  Span seconds{};
};

/// Drops samples inside pauses and samples whose time does not rise, and cuts at pauses and gaps.
/// A piece reaches up to 30 s beyond its outermost samples where a pause or a gap adjoins.
[[nodiscard]] std::vector<Piece> pieces_of(const activity::Series& series,
                                           const std::vector<activity::Pause>& pauses);

/// Line: nothing is known beyond 30 s between two samples. Hold: there the value before lasts 30 s.
enum class Between { Line, Hold };

/// One value a second, from the samples of a column that are not NaN; between two samples at most
/// 30 s apart it is drawn as a line. `column` is as long as the series.
[[nodiscard]] std::vector<float> each_second(const std::vector<Piece>& pieces,
                                             const std::vector<std::int32_t>& time_s,
                                             std::span<const float> column, Between between);

}  // namespace rubdown::load
