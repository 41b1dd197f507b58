// A plan for a runner who gave none: the weeks to come as the weeks before were run.
#pragma once

#include <string>
#include <vector>

#include "app/season_range.h"
#include "core/result.h"
#include "load/history.h"
#include "training/plan.h"

namespace rubdown::app {

/// The runner's usual week (load::usual_week) from the season's first day, or the day after the
/// last recorded one if that is later. In the week before a goal race what is long or hard is run
/// easy, and in the recovery after it nothing is projected. Its notes tell what was assumed; with
/// an `open_end` also where the season ends. Errors  BadInput: no run before the season.
[[nodiscard]] Result<training::Plan> plan_from_runs(const load::History& history, SeasonRange range,
                                                    const std::vector<Race>& races, bool open_end);

}  // namespace rubdown::app
