// What kind a run is whose text names none: "16 mile run".
#pragma once

#include "training/plan.h"

namespace rubdown::training {

/// Sets the kind of each workout that is not `named`; the rest stay as they are. It becomes Long
/// when it is clearly its week's long run, else Easy. Clearly means both of these:
///   - it is the longest run of its week (Monday to Sunday; races do not count), and at least 1.2
///     times as long as the next one;
///   - it is at least 1.3 times the median run of the plan.
/// For a workout that comes as Long but not `named` (only its details say so) being the longest run
/// of its week is enough. Runs are compared by distance; one with a duration alone counts as
/// 10 km/h.
void settle_kinds(Plan& plan);

}  // namespace rubdown::training
