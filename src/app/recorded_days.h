// A history, as a calendar and its graphs want it.
#pragma once

#include <optional>
#include <vector>

#include "load/history.h"
#include "schedule/condition.h"
#include "schedule/recorded_day.h"

namespace rubdown::app {

/// Every day of the history of which something is known, by day. Days inside long stretches without
/// any session are not among them: they stay as planned.
[[nodiscard]] std::vector<schedule::RecordedDay> recorded_days(const load::History& history);

/// The last twelve weeks, from the first known day on, and the soreness to come. Nothing when the
/// last session lies more than twelve weeks before the season; no soreness when its forecast ends
/// before the season does begin.
[[nodiscard]] std::optional<schedule::Condition> condition_of(const load::History& history,
                                                              Day season_from);

}  // namespace rubdown::app
