// The built-in protocols on one runner's calendar: where they disagree, day by day.
#pragma once

#include "app/request.h"
#include "core/result.h"
#include "schedule/comparison.h"

namespace rubdown::app {

/// Errors  those of pose_season. The request's own protocol joins when it is a file.
[[nodiscard]] Result<schedule::Comparison> compare_protocols(const Request& request, Day today);

}  // namespace rubdown::app
