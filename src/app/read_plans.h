// What is understood of a runner's plans.
#pragma once

#include "app/request.h"
#include "core/result.h"
#include "training/plan.h"

namespace rubdown::app {

/// All plans of a request as one, with the days that the runner overrules.
/// Errors  those of the readers and of training::parse_override.
[[nodiscard]] Result<training::Plan> read_plans(const Request& request);

}  // namespace rubdown::app
