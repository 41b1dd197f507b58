// A recorded activity: what a training diary wants of a FIT file, and nothing else.
//
// Records are columns of integers as the file has them, so nothing is lost to rounding:
// value = raw / scale - offset. What was not recorded is missing, never zero.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "fit/part.h"
#include "fit/plan.h"

namespace rubdown::fit {

/// The columns that records have here, in the order of Activity::columns.
enum class Channel : std::uint8_t {
  Latitude,   // semicircles: degrees = raw * 180 / 2^31
  Longitude,  // semicircles
  Distance,   // m, since the start
  Altitude,   // m; enhanced_altitude where there is one
  Speed,      // m/s; enhanced_speed where there is one
  HeartRate,  // beats a minute
  Cadence,    // revolutions or strides a minute
  FractionalCadence,  // to be added to it
  Power,              // W
  Temperature,        // degrees Celsius
  VerticalOscillation,  // mm
  StanceTime,           // ms
  StepLength,           // mm
};
inline constexpr std::size_t channels = 13;

/// "latitude", "stance_time".
[[nodiscard]] std::string_view name_of(Channel channel);

struct Column {
  static constexpr std::int32_t missing = INT32_MIN;
  static constexpr std::int32_t missing_float = -1;  // all bits set, which is no number

  double scale = 1;
  double offset = 0;
  bool is_float = false;  // then `raw` holds the bits of floats
  /// As long as Activity::time, or empty where no record has the field.
  std::vector<std::int32_t> raw{};

  [[nodiscard]] bool empty() const { return raw.empty(); }
  [[nodiscard]] std::int32_t nothing() const { return is_float ? missing_float : missing; }
  [[nodiscard]] bool has(std::size_t i) const { return raw[i] != nothing(); }
  /// NaN where it is missing. Requires i < raw.size().
  [[nodiscard]] double value(std::size_t i) const {
    if (!has(i)) return std::numeric_limits<double>::quiet_NaN();
    const double stored = is_float ? double{std::bit_cast<float>(raw[i])} : double{1} * raw[i];
    return stored / scale - offset;
  }
};

/// A developer's field in records. It stands beside the native column, never in its place, whatever
/// field it says it stands for.
struct DeveloperColumn {
  DeveloperField field{};
  Column column{};
};

/// A developer's number in a session or lap.
struct NamedValue {
  std::string name{};
  std::string unit{};
  double value = 0;
};

/// A session or a lap, which tell the same. Times are seconds since 1989-12-31 UTC.
struct Summary {
  std::optional<double> start_time{};
  std::optional<double> timestamp{};  // when it was written; the end is start + elapsed
  std::optional<double> sport{};      // 1 running, 2 cycling, 5 swimming, 11 walking, ...
  std::optional<double> sub_sport{};
  std::optional<double> elapsed_s{};
  std::optional<double> timer_s{};  // pauses excluded
  std::optional<double> distance_m{};
  std::optional<double> calories_kcal{};
  std::optional<double> speed_mean_mps{};
  std::optional<double> speed_max_mps{};
  std::optional<double> heart_rate_mean_bpm{};
  std::optional<double> heart_rate_max_bpm{};
  std::optional<double> cadence_mean_rpm{};
  std::optional<double> cadence_max_rpm{};
  std::optional<double> power_mean_w{};
  std::optional<double> power_max_w{};
  std::optional<double> ascent_m{};
  std::optional<double> descent_m{};
  std::optional<double> temperature_mean_c{};
  std::optional<double> stance_time_mean_ms{};
  std::optional<double> vertical_oscillation_mean_mm{};
  std::optional<double> step_length_mean_mm{};
  std::optional<double> training_effect{};
  std::optional<double> first_lap{};
  std::optional<double> laps{};
  std::optional<double> trigger{};
  std::optional<double> intensity{};
  std::optional<double> feel{};  // 0 to 100
  std::optional<double> rpe{};   // tenths: 0 to 100
  std::string name{};            // sport_profile_name
  std::vector<NamedValue> developer{};
};

struct FileId {
  std::optional<std::uint32_t> type{};  // 4 is an activity
  std::optional<std::uint32_t> manufacturer{};
  std::optional<std::uint32_t> product{};
  std::optional<std::uint32_t> serial_number{};
  std::optional<std::uint32_t> time_created{};
  std::string product_name{};

  /// "activity", "course", "workout": what the file is, or "file type 99".
  [[nodiscard]] std::string type_name() const;
};

enum class TimerAction : std::uint8_t { None, Start, Stop };

struct Event {
  std::uint32_t time = 0;
  std::uint8_t event = 0xFF;  // 0 is the timer
  std::uint8_t type = 0xFF;
  std::optional<std::uint32_t> data{};

  /// Whether the timer starts or stops here: stop, stop_all, stop_disable and stop_disable_all all
  /// stop it, and so does no event at all at the file's end.
  [[nodiscard]] TimerAction timer() const;
};

struct Device {
  std::optional<std::uint32_t> index{};
  std::optional<std::uint32_t> type{};
  std::optional<std::uint32_t> manufacturer{};
  std::optional<std::uint32_t> product{};
  std::optional<std::uint32_t> serial_number{};
  std::optional<double> software_version{};
  std::string product_name{};
};

/// A beat of a belt that kept the heart rate for itself and told it later.
struct Beat {
  double time = 0;  // seconds since 1989-12-31 UTC
  std::uint8_t bpm = 0;
};

struct Activity {
  FileId file_id{};
  std::vector<Summary> sessions{};
  std::vector<Summary> laps{};
  std::vector<Event> events{};
  std::vector<Device> devices{};
  std::optional<double> local_time_offset_s{};  // local time less UTC, from the activity message

  std::vector<std::uint32_t> time{};  // of each record; 0 where it has none. May fall and jump.
  std::array<Column, channels> columns{};
  std::vector<DeveloperColumn> developer{};

  std::vector<float> rr_intervals_s{};  // of hrv messages, as recorded
  std::vector<Beat> beats{};            // of hr messages
  std::size_t heart_rates_merged = 0;   // records that got theirs from beats

  Report report{};

  [[nodiscard]] std::size_t records() const { return time.size(); }
  [[nodiscard]] const Column& operator[](Channel channel) const {
    return columns[static_cast<std::size_t>(channel)];
  }
  [[nodiscard]] Column& operator[](Channel channel) {
    return columns[static_cast<std::size_t>(channel)];
  }
  /// The developer's column that stands for a native record field; null where there is none. For
  /// those who find the native column empty.
  [[nodiscard]] const DeveloperColumn* standing_for(std::uint8_t native_field) const;

  /// Forgets everything but its memory.
  void clear();
};

/// Gives records without a heart rate the mean of the beats since the record before, at most five
/// seconds back. Recorded heart rates stay. Counts in `heart_rates_merged`.
void merge_beats(Activity& activity);

}  // namespace rubdown::fit
