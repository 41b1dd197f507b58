// The ratio of the last week's load to the last month's. Off unless asked for, and never coloured:
// see docs/load.md for what is wrong with it.
#pragma once

#include <optional>
#include <span>

#include "load/daily.h"

namespace rubdown::load {

enum class AcuteChronic {
  Off,        // the default
  Coupled,    // mean of 7 days / mean of 28
  Uncoupled,  // mean of 7 days / mean of the 21 before them
  Weighted,   // means with shares 2/(7+1) and 2/(28+1), from the month's mean (Williams 2017)
};

/// On the last of the days. Nothing when off, with fewer than 28 days, when one of the last 28 is
/// unknown, or when the month's load is zero.
[[nodiscard]] std::optional<double> acute_chronic_ratio(std::span<const DayLoad> days,
                                                        AcuteChronic kind = AcuteChronic::Off);

}  // namespace rubdown::load
