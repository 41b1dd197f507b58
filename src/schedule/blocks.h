// Works out from the plan which block of the season each day lies in.
#pragma once

#include "schedule/calendar.h"

namespace rubdown::schedule {

/// Days of the recovery block after a goal race: 3, 5, 7, 14, 21.
[[nodiscard]] int recovery_days(RaceDistance distance);

/// Sets `block` of every day; see make_calendar for the rule.
void set_blocks(Calendar& calendar, int taper_days);

}  // namespace rubdown::schedule
