// What a file says of one activity, before anything of it is judged: points in the file's order,
// laps, and the stretches for which the timer stood still. settle() makes Sessions of it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "activity/session.h"

namespace rubdown::activity {

/// Metres, beats, watts, seconds: nothing that is larger was ever recorded.
inline constexpr double value_max = 1e9;

struct Point {
  std::int64_t time_ms = 0;  // since 1970, UTC
  std::int32_t latitude_e7 = no_position;
  std::int32_t longitude_e7 = no_position;
  float distance_m = missing;
  float altitude_m = missing;
  float speed_mps = missing;
  float heart_rate_bpm = missing;
  float cadence = missing;  // as the file counts it: see Track::cadence_is_steps
  float power_w = missing;
  float temperature_c = missing;
};

/// From and to, milliseconds since 1970.
struct Span {
  std::int64_t from_ms = 0;
  std::int64_t to_ms = 0;
};

struct TrackLap {
  std::int64_t start_ms = 0;
  std::optional<double> moving_s{};
  std::optional<double> distance_m{};
  std::optional<double> heart_rate_mean_bpm{};
  std::optional<double> heart_rate_max_bpm{};
};

/// What was amiss in a file, counted; the first case of each keeps its line.
enum class Flaw {
  BadValue,     // a number that is none
  BadTime,      // a time that is none: its point cannot be placed
  NoTime,       // a point without a time
  NoZone,       // a time without a zone
  BadPosition,  // a latitude beyond 90 or a longitude beyond 180 degrees
  LapsOverlap,  // a lap that begins before the one before it has ended
  Count
};

class Flaws {
 public:
  void add(Flaw flaw, std::size_t line, std::string_view found = {});
  /// One sentence for each kind that occurred.
  [[nodiscard]] std::vector<std::string> sentences() const;
  [[nodiscard]] std::size_t count(Flaw flaw) const { return at(flaw).count; }
  /// Whether the line of a further case would be asked for: counting lines costs.
  [[nodiscard]] bool is_first(Flaw flaw) const { return at(flaw).count == 0; }

 private:
  struct Seen {
    std::size_t count = 0;
    std::size_t line = 0;
    std::string found{};
  };
  [[nodiscard]] const Seen& at(Flaw flaw) const { return seen_[static_cast<std::size_t>(flaw)]; }

  std::array<Seen, static_cast<std::size_t>(Flaw::Count)> seen_{};
};

struct Track {
  Sport sport = Sport::Other;
  std::string title{};
  std::string device{};
  std::optional<std::int32_t> utc_offset_s{};
  std::vector<Point> points{};
  std::vector<TrackLap> laps{};
  std::vector<Span> pauses{};

  /// Of the whole activity, where the file sums it up itself.
  std::optional<Span> whole{};
  std::optional<double> moving_s{};
  std::optional<double> distance_m{};
  std::optional<double> ascent_m{};
  std::optional<double> descent_m{};
  std::optional<double> heart_rate_mean_bpm{};
  std::optional<double> heart_rate_max_bpm{};

  bool cadence_is_steps = false;     // else strides (running, walking) or turns of the crank
  bool pauses_show_as_gaps = false;  // the format has no other way to tell them
  std::vector<std::string> notes{};
};

}  // namespace rubdown::activity
