// Sessions as a diary knows them: a day, a length, a time, how hard it felt; no samples.
#pragma once

#include <vector>

#include "activity/session.h"
#include "tests/support/days.h"

namespace rubdown::test {

inline activity::Session session_on(Day day, activity::Sport sport, double minutes, double rpe) {
  activity::Session session;
  session.start = activity::Instant{day.time_since_epoch()} + std::chrono::hours{12};
  session.sport = sport;
  session.moving_s = 60 * minutes;
  session.rpe = rpe;
  return session;
}

/// At 6 min/km.
inline activity::Session run_on(Day day, double kilometres, double rpe = 3) {
  activity::Session session = session_on(day, activity::Sport::Run, 6 * kilometres, rpe);
  session.distance_m = 1000 * kilometres;
  return session;
}

/// Weeks from a Monday: Tuesday 8 km, Wednesday 8 km hard, Friday 8 km, Sunday 20 km.
inline std::vector<activity::Session> diary(Day monday, int weeks) {
  std::vector<activity::Session> sessions;
  for (int week = 0; week < weeks; ++week) {
    const auto on = [&](int weekday) { return monday + std::chrono::days{7 * week + weekday}; };
    sessions.push_back(run_on(on(1), 8));
    sessions.push_back(run_on(on(2), 8, 7));
    sessions.push_back(run_on(on(4), 8));
    sessions.push_back(run_on(on(6), 20));
  }
  return sessions;
}

}  // namespace rubdown::test
