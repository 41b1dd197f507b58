// Any bytes are a recording or are refused with file and place; what comes out keeps its promises.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "activity/gpx.h"
#include "activity/merge.h"
#include "activity/tcx.h"
#include "core/text.h"

using namespace rubdown;
using namespace rubdown::activity;

namespace {

template <class Value>
void check_column(const std::vector<Value>& column, const Series& series) {
  RUBDOWN_CHECK(column.empty() || column.size() == series.size());
}

/// A column that is there has a value in it, and all of them are finite.
void check_values(const std::vector<float>& column, const Series& series) {
  check_column(column, series);
  bool has_any = column.empty();
  for (const float value : column) {
    RUBDOWN_CHECK(!std::isinf(value));
    has_any = has_any || !std::isnan(value);
  }
  RUBDOWN_CHECK(has_any);
}

/// What the rest of the program relies on in a session.
void check_session(const Session& session) {
  const Series& series = session.series;
  for (const auto* column :
       {&series.distance_m, &series.altitude_m, &series.speed_mps, &series.heart_rate_bpm,
        &series.cadence_spm, &series.power_w, &series.temperature_c})
    check_values(*column, series);
  check_column(series.latitude_e7, series);
  check_column(series.longitude_e7, series);
  for (std::size_t i = 0; i < series.size(); ++i)
    RUBDOWN_CHECK(series.time_s[i] >= (i == 0 ? 0 : series.time_s[i - 1]));
  std::int32_t last = -1;
  for (const Pause& pause : session.pauses) {
    RUBDOWN_CHECK(pause.from_s > last && pause.to_s > pause.from_s);
    last = pause.to_s;
  }
  for (const Lap& lap : session.laps) RUBDOWN_CHECK(lap.start_s >= 0);
  RUBDOWN_CHECK(session.elapsed_s && *session.elapsed_s >= 0);
  RUBDOWN_CHECK(session.moving_s && *session.moving_s >= 0);
  RUBDOWN_CHECK(printable(session.title) == session.title);
  RUBDOWN_CHECK(printable(session.device) == session.device);
  for (const std::string& note : session.notes)
    RUBDOWN_CHECK(!note.empty() && printable(note) == note);
}

void check(const Result<std::vector<Session>>& read) {
  if (!read) {
    RUBDOWN_CHECK(read.error().where.starts_with("fuzz, line "));
    RUBDOWN_CHECK(!read.error().what.empty() && !first_bad_utf8(read.error().what));
    return;
  }
  RUBDOWN_CHECK(!read->empty());
  for (const Session& session : *read) check_session(session);
  RUBDOWN_CHECK(!merge(*read).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text{reinterpret_cast<const char*>(data), size};
  check(read_tcx(text, "fuzz"));
  check(read_gpx(text, "fuzz"));
  return 0;
}
