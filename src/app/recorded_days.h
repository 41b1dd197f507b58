// A history, as a calendar and its graphs want it.
#pragma once

#include <vector>

#include "load/history.h"
#include "schedule/condition.h"
#include "schedule/recorded_day.h"

namespace rubdown::app {

/// Every day of the history of which something is known, by day. Days inside long stretches without
/// any session are not among them: they stay as planned.
[[nodiscard]] std::vector<schedule::RecordedDay> recorded_days(const load::History& history);

/// The last twelve weeks and the soreness to come.
[[nodiscard]] schedule::Condition condition_of(const load::History& history);

}  // namespace rubdown::app
