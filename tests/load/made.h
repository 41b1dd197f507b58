// Sessions made up for tests, second by second.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>

#include "activity/session.h"
#include "core/day.h"
#include "load/thresholds.h"

namespace rubdown::load::made {

inline Day day(const char* iso) { return *day_from_iso(iso); }

using Course = std::function<double(std::int32_t)>;  // a value for each second
inline Course always(double value) {
  return [value](std::int32_t) { return value; };
}

/// A run with a sample every `every_s` seconds: heart rate, speed (and the distance it makes) and
/// altitude as told.
inline activity::Session run(std::int32_t seconds, const Course& bpm, const Course& mps,
                             const Course& altitude, std::int32_t every_s = 1) {
  activity::Session session;
  session.sport = activity::Sport::Run;
  double metres = 0;
  for (std::int32_t t = 0; t <= seconds; ++t) {
    if (t % every_s == 0) {
      session.series.time_s.push_back(t);
      session.series.distance_m.push_back(static_cast<float>(metres));
      session.series.altitude_m.push_back(static_cast<float>(altitude(t)));
      session.series.heart_rate_bpm.push_back(static_cast<float>(bpm(t)));
    }
    metres += mps(t);
  }
  return session;
}

/// The same samples with the timer stopped from second `at` for `pause_s` seconds.
inline activity::Session paused(activity::Session session, std::int32_t at, std::int32_t pause_s) {
  for (std::int32_t& t : session.series.time_s)
    if (t > at) t += pause_s;
  session.pauses.push_back({at, at + pause_s});
  return session;
}

/// Rest 60, maximum 190, threshold heart rate 170.5 (85 %), threshold speed 4 m/s, a man.
inline Thresholds thresholds() {
  ThresholdHistory history{Sex::Male};
  ThresholdEntry entry;
  entry.from = day("2020-01-01");
  entry.max_bpm = 190;
  entry.rest_bpm = 60;
  entry.threshold_bpm = 170.5;
  entry.threshold_mps = 4;
  const auto added = history.add(entry);
  RUBDOWN_CHECK(added.has_value());
  return history.on(entry.from);
}

}  // namespace rubdown::load::made
