// The units everybody shares.
#pragma once

#include <chrono>
#include <cstdint>

#include "core/quantity.h"

namespace rubdown {

using Day = std::chrono::local_days;  // a calendar day where the runner lives
using Minutes = std::chrono::minutes;
using Seconds = std::chrono::seconds;
using Metres = Quantity<struct MetresTag, std::int64_t>;
using Cents = Quantity<struct CentsTag, std::int64_t>;  // money; never a double
using SecondsPerKm = Quantity<struct SecondsPerKmTag, int>;

/// Hundred-thousandths of a point: the score of a schedule is a sum of these whole numbers, so
/// that two solvers, two compilers and a linear programme can agree on it to the last digit.
using Points = Quantity<struct PointsTag, std::int64_t>;
inline constexpr std::int64_t units_per_point = 100'000;

}  // namespace rubdown
