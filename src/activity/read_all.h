// Everything that lies under some paths, as runs: listed, read on several threads, enriched by the
// export's index, merged.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "activity/session.h"
#include "activity/walk.h"
#include "core/result.h"

namespace rubdown::activity {

struct Reading {
  std::vector<Session> sessions;  // in the order of time, each run once
  std::size_t files_read = 0;     // that gave sessions
  std::vector<Error> refused;     // files that gave none and things that could not be opened
};

/// Reads every member of a listing on `threads` threads (0: as many as the machine has), gives the
/// sessions what a Strava index says of them, and merges. The result does not depend on `threads`.
[[nodiscard]] Reading read_all(const Listing& listing, unsigned threads = 0,
                               const Limits& limits = {});

}  // namespace rubdown::activity
