// TCX: the Training Center files of watches and web sites.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "core/result.h"

namespace rubdown::activity {

/// The sessions of a TCX file: one for each Activity, those of a MultiSportSession too, cut where
/// settle() cuts. Elements are matched by their local names; of extension values those in a known
/// namespace outrank others.
///
/// Pauses are what a lap's own time lacks: they lie where a new Track begins inside a lap, or at
/// the end of a lap. A file that ends early gives what stands before, with a note that says so.
///
/// Sources are left to the caller. `name` is for messages.
/// Errors  BadInput with file and line: not XML and nothing to keep, a course, a workout, no
///         activity in it, activities without one time.
[[nodiscard]] Result<std::vector<Session>> read_tcx(std::string_view bytes,
                                                    const std::string& name);

}  // namespace rubdown::activity
