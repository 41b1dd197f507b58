// JSON numbers as exact decimals: what a person wrote is what we count with.
//
// A double would turn 0.1 into something near it. Points, days and cents are whole numbers of a
// small unit inside rubdown, so the digits are read and written as they stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"

namespace rubdown::wire {

/// 1234500 with five decimals is "12.345", -50000 is "-0.5", 200000 is "2".
[[nodiscard]] std::string decimal(std::int64_t units, int decimals);

enum class DecimalFault { TooFine, TooLarge };

/// The number in units of 10^-decimals: "12.345" with five decimals is 1234500, "1.25E1" is too.
/// Requires  `number` is a number as the grammar of JSON has it.
/// Errors    TooFine when more than `decimals` digits after the point are needed, TooLarge when
///           the result has more than 18 digits.
[[nodiscard]] tl::expected<std::int64_t, DecimalFault> units_of(std::string_view number,
                                                                int decimals);

}  // namespace rubdown::wire
