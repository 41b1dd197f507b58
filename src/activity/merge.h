// One run is one session, however many files tell of it.
#pragma once

#include <chrono>
#include <vector>

#include "activity/session.h"

namespace rubdown::activity {

/// Sessions in the order of time, each run once; the same whatever the order they came in.
///
/// Two sessions are the same run when
///  1. they come from the same bytes and start together; or
///  2. they start within 5 minutes, overlap for 80 % of the shorter, are of one sport (or one says
///     "other"), and what both have is alike: distances within 15 % (or 300 m), heart rates within
///     8 beats in the mean of the seconds both have; or
///  3. their starts differ by whole quarter hours up to 14 hours, within a minute (a zone applied
///     twice, or not at all), durations and distances within 3 %, and the recordings agree point
///     by point: heart rate within 3 beats, or positions within 60 m, in the mean of 20 or more
///     samples. Commutes of equal length are therefore kept apart.
/// Two parts of one file are never the same run.
///
/// The richest is kept: most samples, then most columns. What it lacks of sums, title, sport,
/// effort and device it takes from the others, the richer first; all sources are remembered.
[[nodiscard]] std::vector<Session> merge(std::vector<Session> sessions);

/// Rules 1 to 3, for two sessions.
[[nodiscard]] bool is_same_run(const Session& a, const Session& b);

}  // namespace rubdown::activity
