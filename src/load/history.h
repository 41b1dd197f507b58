// Everything that a runner has recorded, day by day: what it cost, how fit it made, how sore it
// leaves. The one road from sessions to figures; each step is a file of its own.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <vector>

#include "activity/session.h"
#include "core/race.h"
#include "load/distance_spike.h"
#include "load/fitness.h"
#include "load/recorded_wear.h"
#include "load/session_cost.h"
#include "load/soreness.h"
#include "load/thresholds.h"

namespace rubdown::load {

struct HistoryRequest {
  Sex sex = Sex::Unknown;
  std::optional<double> age_years{};
  std::vector<ThresholdEntry> told{};  // thresholds that the runner knows
  std::chrono::seconds utc_offset{0};  // of sessions that do not tell theirs
  std::vector<Race> races{};           // run or to come
  std::vector<SorenessReport> reports{};
  std::optional<Day> last{};  // sessions after it are left out; empty: the day of the last session
  int forecast_days = 7;      // of soreness, after `last`
};

/// A run that was much longer than those of the thirty days before it.
struct Spike {
  Day day{};
  DistanceSpike spike{};
};

struct History {
  DaySpan span{};                    // first session to `last`
  std::vector<SessionCost> costs{};  // in the order of their days
  std::vector<SessionWear> wear{};   // one for each
  std::vector<DayLoad> loads{};      // every day of the span
  std::vector<DayLoad> wear_by_day{};
  Fitness fitness{};
  SorenessForecast soreness{};  // `last` and the days after it
  std::vector<Spike> spikes{};
  Thresholds thresholds{};  // of the last day
};

/// `sessions` in the order of time, each run once.
/// Gives   Nothing when there is no session up to `last`.
/// Errors  BadInput: thresholds that nobody has.
[[nodiscard]] Result<std::optional<History>> history_of(std::span<const activity::Session> sessions,
                                                        const HistoryRequest& request);

}  // namespace rubdown::load
