// Which races a season has, and which of them are its goals.
#pragma once

#include <vector>

#include "app/request.h"
#include "app/season_range.h"
#include "core/result.h"
#include "training/plan.h"

namespace rubdown::app {

/// The races that were asked for and those that the plan names, by day.
/// Errors  BadInput: two on one day; one that lies farther outside the plan than the 28 days before
///         it or the 14 days after it.
[[nodiscard]] Result<std::vector<RaceWish>> races_of(const Request& request,
                                                     const training::Plan& plan);

/// Those that matter to a season: the races in it, and those of the 28 days before it, whose legs
/// are not well yet. Where nobody said what matters, the longest distance that is still ahead is a
/// goal, so is what is as long, and the others are run on the way.
/// Errors  BadInput: a race of the request that lies elsewhere; those that a plan merely names may.
[[nodiscard]] Result<std::vector<Race>> settle_races(std::vector<RaceWish> races,
                                                     const Request& request, SeasonRange range);

}  // namespace rubdown::app
