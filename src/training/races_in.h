// The races that a plan itself names.
#pragma once

#include <vector>

#include "core/race.h"
#include "training/plan.h"

namespace rubdown::training {

/// By day, at most one a day (the longer). The longest of the plan, and of equals the last, is its
/// goal; the others are minor. A race whose length neither its text nor the plan's name tells is
/// left out.
[[nodiscard]] std::vector<Race> races_in(const Plan& plan);

}  // namespace rubdown::training
