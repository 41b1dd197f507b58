// What recorded days cost the muscles, on the scale of wear.h: a usual easy run 0.4, a hard session
// 1.0, a usual long run 1.6, a marathon 4. So planned and recorded days may stand in one calendar.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/race.h"
#include "load/daily.h"
#include "load/day_names.h"
#include "load/session_cost.h"

namespace rubdown::load {

struct SessionWear {
  std::optional<double> wear{};     // nothing: neither length nor time is known
  std::optional<NamedRun> named{};  // of runs
  std::string words{};              // "1.9: long: 28.0 km, ..., 1.2 times your usual"
};

/// One for each session (in the order of their days).
///
///   wear = usual_wear(name) * size      size = dose / this runner's median dose of that name
///
/// over the 56 days before, held within [0.5, 2]; 1 where fewer than three runs of that name are
/// there. The dose is bout.level + bout.descent. On the day of one of the `races` the longest run
/// costs race_wear; so does any run of 41 km or more. Strength costs 0.3 an hour, other sports 0.2,
/// times the hours within [0.5, 2]. House.
[[nodiscard]] std::vector<SessionWear> recorded_wear(std::span<const SessionCost> sessions,
                                                     std::span<const Race> races = {});

/// Wear as portions of days; loads_by_day adds them up and keeps unknown days apart.
[[nodiscard]] std::vector<Portion> wear_portions(std::span<const SessionCost> sessions,
                                                 std::span<const SessionWear> wear);

}  // namespace rubdown::load
