// What is understood of a runner's plans.
#pragma once

#include "app/request.h"
#include "core/result.h"
#include "training/plan.h"

namespace rubdown::app {

/// Files, or a plan that is kept.
[[nodiscard]] bool has_plan(const Request& request);

/// All plans of a request as one, or the kept one, with the days that the runner overrules.
/// Errors  BadInput: no plan; those of the readers and of training::parse_override.
[[nodiscard]] Result<training::Plan> read_plans(const Request& request);

/// The days that `words` name ("2027-10-05=long:32km") hold what they say and nothing else.
/// Errors  those of training::parse_override.
[[nodiscard]] Result<void> overrule_days(training::Plan& plan,
                                         const std::vector<std::string>& words);

}  // namespace rubdown::app
