// How even a week was (Foster's monotony and strain): described, never a gate.
#pragma once

#include <optional>
#include <span>

#include "load/daily.h"

namespace rubdown::load {

/// Over all seven days, or as an estimate from a sample of days.
enum class Deviation { Population, Sample };

struct Week {
  double sum = 0;
  double monotony = 0;  // mean / standard deviation, at most 10
  double strain = 0;    // sum * monotony
  Deviation deviation = Deviation::Population;
};

/// Seven days, rest days included; nothing unless there are seven and all are known. Seven equal
/// days have monotony 10; seven rest days have none. Source: Foster 1998, MSSE 30:1164.
[[nodiscard]] std::optional<Week> week_of(std::span<const DayLoad> days,
                                          Deviation deviation = Deviation::Population);

}  // namespace rubdown::load
