// The first and the last day of a season.
#pragma once

#include <vector>

#include "app/request.h"
#include "core/result.h"
#include "training/plan.h"

namespace rubdown::app {

struct SeasonRange {
  Day from{};
  Day until{};
};

/// Where the request does not say: from today, or the plan's first day if that is later, until the
/// plan's end, or two weeks after the last race. Without a plan (no workouts) from today until two
/// weeks after the last race; without a race, too, for eight weeks.
/// Errors  BadInput: a season that is over, that ends before it starts, or of more than 731 days.
[[nodiscard]] Result<SeasonRange> range_of(const Request& request, const training::Plan& plan,
                                           const std::vector<RaceWish>& races, Day today);

}  // namespace rubdown::app
