// Short sessions with one's own hands and tools on the days between massages.
#pragma once

#include <span>
#include <vector>

#include "schedule/answer.h"

namespace rubdown::schedule {

/// Evenings on which rolling does most: after long runs, the day after them, and after hard
/// sessions; at most five a week, none on a massage day or on race day, none within a day of deep
/// work, none on closed days, none that would work on a place that is barred that day.
[[nodiscard]] std::vector<SelfMassage> self_massage_between(
    const Calendar& calendar, const std::vector<Massage>& massages, const Problem& problem,
    std::span<const LeaveAlone> barred = {});

}  // namespace rubdown::schedule
