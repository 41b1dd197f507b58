// Short sessions with one's own hands and tools on the days between massages.
#pragma once

#include <string>
#include <vector>

#include "schedule/answer.h"

namespace rubdown::schedule {

/// Evenings on which rolling does most: after long runs, the day after them, and after hard
/// sessions; at most five a week, none on a massage day or on race day, none within a day of deep
/// work, none on closed days. Where no massage can be bought at all, weeks get at least three.
/// `tools` are the ids of what the runner owns; then the words name them. Empty: not told.
[[nodiscard]] std::vector<SelfMassage> self_massage_between(
    const Calendar& calendar, const std::vector<Massage>& massages, const Problem& problem,
    const std::vector<std::string>& tools = {});

}  // namespace rubdown::schedule
