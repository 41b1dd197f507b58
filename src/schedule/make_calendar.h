// From a plan and its races to named days.
#pragma once

#include <vector>

#include "core/result.h"
#include "rules/protocol.h"
#include "schedule/calendar.h"
#include "schedule/recorded_day.h"
#include "training/plan.h"

namespace rubdown::schedule {

/// A range of days that the runner names herself.
struct BlockOverride {
  Block block = Block::Base;
  Day first;
  Day last;
};

struct CalendarRequest {
  Day from;
  Day until;
  std::vector<Race> races;  // at most one a day, inside [from - lead_days, until]
  std::vector<BlockOverride> blocks;
  std::vector<Restriction> closed;
  int taper_days = 21;                        // before a goal race
  std::vector<RecordedDay> recorded{};        // the days that are over, where they are known
  std::vector<load::SorenessDay> soreness{};  // the days that it is forecast for
};

/// Names every day from `from` to `until` (and the lead before it), from the plan's words and from
/// what was recorded (see overlay).
/// Blocks: the taper is taper_days before a goal race; recovery follows it (7 days after a half
/// marathon, 14 after a marathon, 21 after an ultra, 3 and 5 after a 5k and a 10k); the peak is the
/// run of weeks before the taper that reaches nine tenths of the heaviest week, at most six;
/// build starts with the first week at seven tenths; what comes before is base, and
/// so is all training without a long or a hard day.
/// Requires from <= until, at most 731 days.
[[nodiscard]] Calendar make_calendar(const training::Plan& plan, const CalendarRequest& request);

}  // namespace rubdown::schedule
