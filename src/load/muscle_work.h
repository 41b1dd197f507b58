// The braking that a session asked of the legs, split into what a flat run of that length would ask
// and what descending added.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "load/clean.h"

namespace rubdown::load {

/// What it was computed from, the best first. The less is known, the wider every forecast.
enum class WorkBasis {
  Series,    // slope and metres, second by second
  Totals,    // distance and the device's total descent
  Distance,  // distance alone
  Duration,  // the time and the sport
  Nothing,   // not even that
};

/// In J/kg, relative: a level metre is 1. Nothing is known where the basis is Nothing.
struct MuscleWork {
  double level = 0;    // all metres, as if the way were flat
  double descent = 0;  // what braking downhill added; climbing gives nothing back
  WorkBasis basis = WorkBasis::Nothing;
  std::vector<std::string> notes{};  // what was assumed, in sentences
  /// The standard deviation of the logarithm: 0.35 from a series to 0.8 from nothing.
  double spread = 0.8;
};

/// Sum over the seconds of (negative_work(slope) - 1) * metres, downhill; for sports other than
/// running see docs/load.md. House.
[[nodiscard]] MuscleWork muscle_work(const activity::Session& session, const Clean& clean);

}  // namespace rubdown::load
