// Short sessions with one's own hands and tools on the days between massages.
#pragma once

#include <vector>

#include "schedule/answer.h"

namespace rubdown::schedule {

/// Evenings on which rolling does most: after long runs, the day after them, and after hard
/// sessions; at most five a week, none on a massage day or on race day, none within a day of deep
/// work, none on closed days.
[[nodiscard]] std::vector<SelfMassage> self_massage_between(const Calendar& calendar,
                                                            const std::vector<Massage>& massages,
                                                            const Problem& problem);

}  // namespace rubdown::schedule
