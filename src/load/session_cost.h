// Everything that the calendar wants to know of one recorded session, in one go.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activity/session.h"
#include "core/units.h"
#include "load/bout.h"
#include "load/clean.h"
#include "load/session_load.h"
#include "load/thresholds.h"

namespace rubdown::load {

struct SessionCost {
  Day day{};
  activity::Sport sport = activity::Sport::Other;
  std::optional<double> minutes{};  // of the timer
  std::optional<double> kilometres{};
  std::optional<double> ascent_m{};  // ours where there is an altitude, else the device's
  std::optional<double> descent_m{};
  SessionLoad load{};
  MuscleWork work{};
  Bout bout{};                       // novelty not yet set
  std::vector<std::string> notes{};  // what was mended, doubted or assumed, in sentences
};

/// `day` is the runner's own (day_of), and so are the thresholds those of that day.
[[nodiscard]] SessionCost cost_of(const activity::Session& session, const Clean& clean, Day day,
                                  const Thresholds& thresholds);

}  // namespace rubdown::load
