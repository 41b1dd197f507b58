// What is known of a day that is over: it was run, or it was not.
#pragma once

#include <optional>
#include <string>

#include "core/units.h"
#include "schedule/calendar.h"

namespace rubdown::schedule {

struct RecordedDay {
  Day day{};
  std::optional<double> wear{};  // of all that was done; nothing: done, but nobody knows how much
  double run_wear = 0;           // of the runs among it
  bool ran = false;
  bool long_run = false;
  bool hard_session = false;
  std::string words{};  // "long run 28.4 km + strength 40 min"; empty: nothing was done
};

/// What was done takes the place of what was planned: its wear always; its names where the plan
/// names no run for that day; and a run that was planned and not run becomes rest. A race day
/// without a run stays as planned: a watch that failed is likelier than a race that was not run.
void overlay(CalendarDay& day, const RecordedDay& recorded);

}  // namespace rubdown::schedule
