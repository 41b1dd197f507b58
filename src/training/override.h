// The runner's own word about a day: "2027-10-05=long:32km".
#pragma once

#include <span>
#include <string_view>

#include "core/result.h"
#include "training/plan.h"

namespace rubdown::training {

/// DAY=KIND, DAY=KIND:AMOUNT or DAY=KIND:AMOUNT:AMOUNT, where an amount is a distance (32km, 8mi,
/// 400m) or a duration (90min, 1h30, 1:05:00), for instance "2027-10-05=easy:10km:55min".
/// Errors  BadInput with `text` as the place: no such day, no such kind (the nearest is suggested),
///         an amount that is neither, an amount for a rest day.
[[nodiscard]] Result<Workout> parse_override(std::string_view text);

/// The days of `overrides` hold these workouts and no others.
void overrule(Plan& plan, std::span<const Workout> overrides);

}  // namespace rubdown::training
