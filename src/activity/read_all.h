// Everything that lies under some paths, as runs: listed, read on several threads, enriched by the
// export's index, merged.
#pragma once

#include <cstddef>
#include <functional>
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

/// Told now and then, on the thread that called: so many members are done, of so many.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

struct ReadOptions {
  unsigned threads = 0;  // 0: as many as the machine has; the result does not depend on it
  Limits limits{};
  Progress progress{};
};

/// Reads every member of a listing, gives the sessions what a Strava index says of them, and
/// merges.
[[nodiscard]] Reading read_all(const Listing& listing, const ReadOptions& options = {});

}  // namespace rubdown::activity
