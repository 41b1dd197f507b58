// Which parts of the body a massage should work on, where a forecast or a report reaches.
#pragma once

#include <vector>

#include "schedule/answer.h"

namespace rubdown::schedule {

/// At most three regions of at least 1.5, the sorest first. Nothing on days that the condition does
/// not reach: no source names regions by the kind of training, so beyond it none are named.
[[nodiscard]] std::vector<SoreRegion> sore_regions(const Condition& condition, Day day);

}  // namespace rubdown::schedule
