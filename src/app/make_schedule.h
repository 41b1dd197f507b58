// From files to a proved schedule: the main road.
#pragma once

#include "app/request.h"
#include "app/season.h"
#include "core/result.h"
#include "schedule/answer.h"

namespace rubdown::app {

/// Errors  those of pose_season.
[[nodiscard]] Result<schedule::Answer> make_schedule(const Request& request, Day today);

/// Steps 5 and 6 for a season that is already posed: solved, judged by other code, explained.
[[nodiscard]] schedule::Answer answer_for(const Season& season, const solve::Effort& effort);

}  // namespace rubdown::app
