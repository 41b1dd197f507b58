// What was run: one bout of one sport, as a watch, a phone or a belt recorded it.
//
// Whatever was not recorded is missing, never zero: an absent optional, an empty column, or a NaN
// in a column that others of its samples fill.
#pragma once

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/units.h"

namespace rubdown::activity {

enum class Sport { Run, Walk, Ride, Swim, Strength, Other };

/// "run", "walk", "ride", "swim", "strength", "other".
[[nodiscard]] std::string_view name_of(Sport sport);
[[nodiscard]] std::optional<Sport> sport_named(std::string_view name);

using Instant = std::chrono::sys_seconds;

inline constexpr float missing = std::numeric_limits<float>::quiet_NaN();
inline constexpr std::int32_t no_position = INT32_MIN;

/// Samples in the order of time. Every column is as long as `time_s`, or empty.
struct Series {
  std::vector<std::int32_t> time_s;  // since Session::start; never falls
  std::vector<float> distance_m;     // covered since the start
  std::vector<float> altitude_m;
  std::vector<float> speed_mps;
  std::vector<float> heart_rate_bpm;
  std::vector<float> cadence_spm;  // steps a minute, both feet (files mostly hold strides)
  std::vector<float> power_w;
  std::vector<float> temperature_c;
  std::vector<std::int32_t> latitude_e7;  // ten millionths of a degree, or no_position
  std::vector<std::int32_t> longitude_e7;

  [[nodiscard]] std::size_t size() const { return time_s.size(); }
};

/// The timer stood still: seconds since Session::start.
struct Pause {
  std::int32_t from_s = 0;
  std::int32_t to_s = 0;
  friend bool operator==(const Pause&, const Pause&) = default;
};

struct Lap {
  std::int32_t start_s = 0;  // since Session::start
  std::optional<double> moving_s{};
  std::optional<double> distance_m{};
  std::optional<double> heart_rate_mean_bpm{};
  friend bool operator==(const Lap&, const Lap&) = default;
};

/// Where a session was read from.
struct Source {
  std::string name{};    // "export.zip/activities/12.fit.gz"
  std::string format{};  // "fit", "tcx", "gpx", "strava_csv"
  std::string sha256{};  // of the bytes of the innermost file, hexadecimal
  std::int64_t size_bytes = 0;
  friend bool operator==(const Source&, const Source&) = default;
};

struct Session {
  Instant start{};
  /// Local time less UTC, where the file tells; the runner's own zone otherwise.
  std::optional<std::chrono::seconds> utc_offset{};
  Sport sport = Sport::Other;
  std::string title{};
  std::string device{};

  std::optional<double> elapsed_s{};  // from start to end, pauses included
  std::optional<double> moving_s{};   // the timer's time, pauses excluded
  std::optional<double> distance_m{};
  std::optional<double> ascent_m{};  // as the device counted them
  std::optional<double> descent_m{};
  std::optional<double> heart_rate_mean_bpm{};
  std::optional<double> heart_rate_max_bpm{};
  std::optional<double> rpe{};   // 0 to 10, where the watch asked
  std::optional<double> feel{};  // 0 (very weak) to 100 (very strong)

  Series series{};
  std::vector<Pause> pauses{};
  std::vector<Lap> laps{};
  std::vector<float> rr_intervals_s{};  // beat to beat, as recorded
  std::vector<Source> sources{};        // the richest first
  std::vector<std::string> notes{};     // what was assumed or mended, in sentences
};

/// Alike in everything, where missing is like missing (NaN == NaN is false, so there is no ==).
[[nodiscard]] bool same(const Session& a, const Session& b);

}  // namespace rubdown::activity
