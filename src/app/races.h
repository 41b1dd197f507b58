// Which races a season has, and which of them are its goals.
#pragma once

#include <vector>

#include "app/request.h"
#include "core/result.h"
#include "training/plan.h"

namespace rubdown::app {

/// The races that were asked for and those that the plan names, by day. Where nobody said what
/// matters, the longest distance is the goal and the others are run on the way.
/// Errors  BadInput: two on one day; one that lies more than 14 days outside the plan.
[[nodiscard]] Result<std::vector<Race>> races_of(const Request& request,
                                                 const training::Plan& plan);

}  // namespace rubdown::app
