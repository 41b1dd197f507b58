// From what a file says to what happened: points in the order of time, sessions apart, pauses,
// distances, sums. The same for every format that lists points.
#pragma once

#include <chrono>
#include <vector>

#include "activity/session.h"
#include "activity/track.h"

namespace rubdown::activity {

/// A recording that is silent for longer holds two sessions: the way to work and the way home.
inline constexpr std::chrono::hours gap_between_sessions{3};
/// The longest session there is; also what keeps seconds since its start within 32 bits.
inline constexpr std::chrono::hours session_max{24 * 31};
/// A file of a season of rides has hundreds; more are not made of one file.
inline constexpr std::size_t sessions_of_one_file_max = 1000;

/// Sessions in the order of time, none for a track without points and laps.
///
/// - Points out of order are sorted; the session starts with its first point or lap.
/// - Cadence of runs and walks becomes steps; a file that counts steps already is noticed (more
///   than half of its values above 110 a minute: nobody takes so many strides).
/// - Without distances they are measured along the positions, not across pauses.
/// - A heart rate of 0 is a belt that was not felt: missing.
[[nodiscard]] std::vector<Session> settle(Track track);

/// The same, behind the sessions that the file gave already; those beyond the most are dropped.
void settle_into(std::vector<Session>& sessions, Track track);

}  // namespace rubdown::activity
