// What was understood of a training plan, for a terminal.
#pragma once

#include <string>

#include "faces/lines.h"
#include "training/plan.h"

namespace rubdown::faces {

/// A row for each workout (day, kind, distance or minutes, the plan's own words), what was not
/// understood with its place, and a count of each kind.
[[nodiscard]] std::string plan_as_text(const training::Plan& plan, const TextStyle& style);

}  // namespace rubdown::faces
