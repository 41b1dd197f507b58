#include "activity/tcx.h"

#include <fmt/format.h>

#include <algorithm>

#include "activity/name_table.h"
#include "activity/settle.h"
#include "activity/sport_words.h"
#include "activity/tcx_pauses.h"
#include "activity/track_reader.h"

namespace rubdown::activity {
namespace {

enum class Tag : std::uint8_t {
  Unknown,
  Activity,
  Lap,
  Track,
  Trackpoint,
  Time,
  Latitude,
  Longitude,
  Altitude,
  Distance,
  Speed,
  HeartRate,
  Value,
  Cadence,
  RunCadence,
  Watts,
  TotalTime,
  MeanHeartRate,
  MaxHeartRate,
  Notes,
  Creator,
  Name,
  Course,
  Workout
};

constexpr std::array<std::pair<std::string_view, Tag>, 23> tag_rows = {{
    {"Activity", Tag::Activity},
    {"Lap", Tag::Lap},
    {"Track", Tag::Track},
    {"Trackpoint", Tag::Trackpoint},
    {"Time", Tag::Time},
    {"LatitudeDegrees", Tag::Latitude},
    {"LongitudeDegrees", Tag::Longitude},
    {"AltitudeMeters", Tag::Altitude},
    {"DistanceMeters", Tag::Distance},
    {"Speed", Tag::Speed},
    {"HeartRateBpm", Tag::HeartRate},
    {"Value", Tag::Value},
    {"Cadence", Tag::Cadence},
    {"RunCadence", Tag::RunCadence},
    {"Watts", Tag::Watts},
    {"TotalTimeSeconds", Tag::TotalTime},
    {"AverageHeartRateBpm", Tag::MeanHeartRate},
    {"MaximumHeartRateBpm", Tag::MaxHeartRate},
    {"Notes", Tag::Notes},
    {"Creator", Tag::Creator},
    {"Name", Tag::Name},
    {"Course", Tag::Course},
    {"Workout", Tag::Workout},
}};
constexpr NameTable tags{tag_rows};

bool is_known_uri(std::string_view uri) {
  return uri.starts_with("http://www.garmin.com/xmlschemas/ActivityExtension/v") ||
         uri.starts_with("http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v");
}

/// Follows the tags of one file.
class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name)
      : read_{bytes, is_known_uri}, name_{name} {}

  Result<std::vector<Session>> run() {
    return result(read_.follow([this] { opened(); }, [this] { closed(); }));
  }

 private:
  void opened() {
    const Tag tag = tags[read_.xml.name()];
    path_.open(read_.xml, tag);
    switch (tag) {
      case Tag::Activity:
        begin_activity();
        break;
      case Tag::Lap:
        begin_lap();
        break;
      case Tag::Track:
        tracks_.begin_track();
        break;
      case Tag::Trackpoint:
        read_.begin_point();
        is_in_point_ = true;
        break;
      case Tag::Course:
        has_course_ = true;
        break;
      case Tag::Workout:
        has_workout_ = true;
        break;
      default:
        break;
    }
  }

  void closed() {
    const Tag tag = path_.closed(read_.xml);
    if (tag == Tag::Unknown) return;
    if (is_in_point_) return closed_in_point(tag);
    if (!is_in_activity_) return;
    if (tag == Tag::Activity) return end_activity();
    if (tag == Tag::Lap) return end_lap();
    if (is_in_lap_) return closed_in_lap(tag);
    if (tag == Tag::Notes) track_.title = read_.words();
    if (tag == Tag::Name && parent() == Tag::Creator) track_.device = read_.words();
  }

  void closed_in_point(Tag tag) {
    switch (tag) {
      case Tag::Time:
        return read_.set_time();
      case Tag::Latitude:
        return read_.set_latitude(read_.xml.raw());
      case Tag::Longitude:
        return read_.set_longitude(read_.xml.raw());
      case Tag::Altitude:
        return read_.set(Field::Altitude);
      case Tag::Distance:
        return read_.set(Field::Distance);
      case Tag::Speed:
        return read_.set(Field::Speed);
      case Tag::Watts:
        return read_.set(Field::Power);
      case Tag::Cadence:
      case Tag::RunCadence:
        return read_.set(Field::Cadence);
      case Tag::Value:
        if (parent() == Tag::HeartRate) read_.set(Field::HeartRate);
        return;
      case Tag::Trackpoint:
        return end_point();
      default:
        return;
    }
  }

  void closed_in_lap(Tag tag) {
    switch (tag) {
      case Tag::TotalTime:
        lap_.moving_s = positive();
        return;
      case Tag::Distance:
        lap_.distance_m = positive();
        return;
      case Tag::Value:
        if (parent() == Tag::MeanHeartRate) lap_.heart_rate_mean_bpm = beats();
        if (parent() == Tag::MaxHeartRate) lap_.heart_rate_max_bpm = beats();
        return;
      default:
        return;
    }
  }

  void end_point() {
    is_in_point_ = false;
    if (is_in_activity_ && read_.end_point(track_)) tracks_.add_point(track_.points.back().time_ms);
  }

  void begin_activity() {
    end_activity();  // one inside another is not TCX, but nothing is lost
    is_in_activity_ = true;
    ++activities_;
    track_.sport = sport_of_words(read_.xml.attribute("Sport").value_or("")).value_or(Sport::Other);
  }

  void end_activity() {
    end_lap();
    if (is_in_activity_) {
      track_.utc_offset_s = read_.utc_offset_s;
      tracks_.finish(track_.pauses, read_.flaws, read_.xml);
      settle_into(sessions_, std::move(track_));
    }
    track_ = {};
    tracks_ = {};
    is_in_activity_ = false;
  }

  void begin_lap() {
    end_lap();
    if (!is_in_activity_) return;
    is_in_lap_ = true;
    lap_ = {};
    const auto start = read_.xml.attribute("StartTime");
    lap_start_ = start ? read_.moment(*start) : std::nullopt;
    tracks_.begin_lap(lap_start_, read_.xml.offset());
  }

  void end_lap() {
    if (!is_in_lap_) return;
    is_in_lap_ = false;
    tracks_.end_lap(lap_.moving_s);
    if (!lap_start_) return;
    lap_.start_ms = *lap_start_;
    track_.laps.push_back(lap_);
  }

  /// A number that counts something; what is below zero is none.
  std::optional<double> positive() {
    const auto value = read_.number();
    return value && *value >= 0 ? value : std::nullopt;
  }

  /// No heart beats zero times a minute.
  std::optional<double> beats() {
    const auto value = read_.number();
    return value && *value > 0 ? value : std::nullopt;
  }

  Tag parent() const { return path_.parent(read_.xml); }

  Result<std::vector<Session>> result(const std::optional<std::string>& cut_short) {
    end_activity();
    if (sessions_.empty()) return refusal();
    for (Session& session : sessions_) read_.tell(session, cut_short);
    return std::move(sessions_);
  }

  tl::unexpected<Error> refusal() const {
    const auto bad = [&](std::string what) {
      return fail(Fault::BadInput, read_.place(name_), std::move(what));
    };
    if (!read_.xml.what().empty()) return bad(read_.xml.what());
    if (activities_ > 0)
      return bad("found an activity without a single time; expected points or laps with times");
    if (has_course_)
      return bad("found a course: a way to follow; expected an activity that was recorded");
    if (has_workout_)
      return bad("found a workout: a plan for the watch; expected an activity that was recorded");
    return bad("found TCX without an activity; expected <Activity> with laps");
  }

  TrackReader read_;
  const std::string& name_;
  TagPath<Tag> path_;
  Track track_;
  TcxPauses tracks_;
  TrackLap lap_;
  std::optional<std::int64_t> lap_start_;
  bool is_in_activity_ = false;
  bool is_in_lap_ = false;
  bool is_in_point_ = false;
  bool has_course_ = false;
  bool has_workout_ = false;
  std::size_t activities_ = 0;
  std::vector<Session> sessions_;
};

}  // namespace

Result<std::vector<Session>> read_tcx(std::string_view bytes, const std::string& name) {
  return Reader{bytes, name}.run();
}

}  // namespace rubdown::activity
