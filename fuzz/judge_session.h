// What the rest of the program relies on in a session that was read from a file.
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "activity/session.h"
#include "core/result.h"
#include "core/text.h"

namespace rubdown::fuzz {

template <class Value>
inline void judge_column(const std::vector<Value>& column, const activity::Series& series) {
  RUBDOWN_CHECK(column.empty() || column.size() == series.size());
}

/// A column that is there has a value in it, and all of them are finite.
inline void judge_values(const std::vector<float>& column, const activity::Series& series) {
  judge_column(column, series);
  bool has_any = column.empty();
  for (const float value : column) {
    RUBDOWN_CHECK(!std::isinf(value));
    has_any = has_any || !std::isnan(value);
  }
  RUBDOWN_CHECK(has_any);
}

/// What the rest of the program relies on in a session.
inline void judge(const activity::Session& session) {
  const activity::Series& series = session.series;
  for (const auto* column :
       {&series.distance_m, &series.altitude_m, &series.speed_mps, &series.heart_rate_bpm,
        &series.cadence_spm, &series.power_w, &series.temperature_c})
    judge_values(*column, series);
  judge_column(series.latitude_e7, series);
  judge_column(series.longitude_e7, series);
  for (std::size_t i = 0; i < series.size(); ++i)
    RUBDOWN_CHECK(series.time_s[i] >= (i == 0 ? 0 : series.time_s[i - 1]));
  std::int32_t last = -1;
  for (const activity::Pause& pause : session.pauses) {
    RUBDOWN_CHECK(pause.from_s > last && pause.to_s > pause.from_s);
    last = pause.to_s;
  }
  for (const activity::Lap& lap : session.laps) RUBDOWN_CHECK(lap.start_s >= 0);
  RUBDOWN_CHECK(session.elapsed_s && *session.elapsed_s >= 0);
  RUBDOWN_CHECK(session.moving_s && *session.moving_s >= 0);
  RUBDOWN_CHECK(printable(session.title) == session.title);
  RUBDOWN_CHECK(printable(session.device) == session.device);
  for (const std::string& note : session.notes)
    RUBDOWN_CHECK(!note.empty() && printable(note) == note);
}

}  // namespace rubdown::fuzz
