#include "activity/gpx.h"

#include <fmt/format.h>

#include <algorithm>

#include "activity/name_table.h"
#include "activity/settle.h"
#include "activity/sport_words.h"
#include "activity/track_reader.h"

namespace rubdown::activity {
namespace {

enum class Tag : std::uint8_t {
  Unknown,
  Gpx,
  Metadata,
  Track,
  Segment,
  Point,
  Elevation,
  Time,
  Name,
  Type,
  HeartRate,
  Cadence,
  Temperature,
  Speed,
  Power,
  Route,
  RoutePoint,
  Waypoint,
  Stats,
  Distance,
  TimerTime,
  Ascent,
  Descent
};

constexpr std::array<std::pair<std::string_view, Tag>, 30> tag_rows = {{
    {"gpx", Tag::Gpx},
    {"metadata", Tag::Metadata},
    {"trk", Tag::Track},
    {"trkseg", Tag::Segment},
    {"trkpt", Tag::Point},
    {"ele", Tag::Elevation},
    {"time", Tag::Time},
    {"name", Tag::Name},
    {"type", Tag::Type},
    {"hr", Tag::HeartRate},
    {"heartrate", Tag::HeartRate},
    {"heartRate", Tag::HeartRate},
    {"cad", Tag::Cadence},
    {"cadence", Tag::Cadence},
    {"RunCadence", Tag::Cadence},
    {"atemp", Tag::Temperature},
    {"temp", Tag::Temperature},
    {"temperature", Tag::Temperature},
    {"speed", Tag::Speed},
    {"power", Tag::Power},
    {"PowerInWatts", Tag::Power},
    {"watts", Tag::Power},
    {"rte", Tag::Route},
    {"rtept", Tag::RoutePoint},
    {"wpt", Tag::Waypoint},
    {"TrackStatsExtension", Tag::Stats},
    {"Distance", Tag::Distance},
    {"TimerTime", Tag::TimerTime},
    {"Ascent", Tag::Ascent},
    {"Descent", Tag::Descent},
}};
constexpr NameTable tags{tag_rows};

bool is_known_uri(std::string_view uri) {
  return uri.starts_with("http://www.topografix.com/GPX/1/") ||
         uri.starts_with("http://www.garmin.com/xmlschemas/TrackPointExtension/v") ||
         uri.starts_with("http://www.garmin.com/xmlschemas/PowerExtension/v") ||
         uri.starts_with("http://www.garmin.com/xmlschemas/TrackStatsExtension/v") ||
         uri.starts_with("http://www.cluetrust.com/XML/GPXDATA/");
}

/// OpenTracks writes the timer's stops as points that lie beyond the pole.
constexpr std::string_view pause_latitude = "100";
constexpr std::string_view resume_latitude = "200";

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
      case Tag::Gpx:
        device_ =
            TrackReader::words(read_.xml.decoded(read_.xml.attribute("creator").value_or("")));
        break;
      case Tag::Track:
        is_in_track_ = true;
        break;
      case Tag::Segment:
        is_new_segment_ = true;
        break;
      case Tag::Point:
        begin_point();
        break;
      case Tag::Route:
        has_route_ = true;
        break;
      case Tag::Waypoint:
        has_waypoint_ = true;
        break;
      default:
        break;
    }
  }

  void closed() {
    const Tag tag = path_.closed(read_.xml);
    if (tag == Tag::Unknown) return;
    if (is_in_point_) return closed_in_point(tag);
    if (tag == Tag::Track) return end_track();
    if (tag == Tag::Name && parent() == Tag::Metadata) title_ = read_.words();
    if (!is_in_track_) return;
    if (parent() == Tag::Stats) return closed_in_stats(tag);
    if (parent() != Tag::Track) return;
    if (tag == Tag::Name) track_.title = read_.words();
    if (tag == Tag::Type) type_ = read_.words();
  }

  void closed_in_point(Tag tag) {
    switch (tag) {
      case Tag::Elevation:
        return read_.set(Field::Altitude);
      case Tag::Time:
        if (parent() == Tag::Point) read_.set_time();
        return;
      case Tag::HeartRate:
        return read_.set(Field::HeartRate);
      case Tag::Cadence:
        return read_.set(Field::Cadence);
      case Tag::Temperature:
        return read_.set(Field::Temperature);
      case Tag::Speed:
        return read_.set(Field::Speed);
      case Tag::Power:
        return read_.set(Field::Power);
      case Tag::Point:
        return end_point();
      default:
        return;
    }
  }

  /// What the device summed up itself; zeros are what programs write that did not.
  void closed_in_stats(Tag tag) {
    const auto positive = [&]() -> std::optional<double> {
      const auto value = read_.number();
      return value && *value > 0 ? value : std::nullopt;
    };
    if (tag == Tag::Distance) track_.distance_m = positive();
    if (tag == Tag::TimerTime) track_.moving_s = positive();
    if (tag == Tag::Ascent) track_.ascent_m = positive();
    if (tag == Tag::Descent) track_.descent_m = positive();
  }

  void begin_point() {
    is_in_point_ = true;
    read_.begin_point();
    const std::string_view latitude = read_.xml.attribute("lat").value_or("");
    mark_ = latitude == pause_latitude || latitude == resume_latitude ? latitude : "";
    if (!mark_.empty()) return;
    read_.set_latitude(latitude);
    read_.set_longitude(read_.xml.attribute("lon").value_or(""));
  }

  void end_point() {
    is_in_point_ = false;
    if (!read_.end_point(track_)) return;
    const std::int64_t time_ms = track_.points.back().time_ms;
    if (is_new_segment_ && last_ms_ && time_ms > *last_ms_)
      track_.pauses.push_back({*last_ms_, time_ms});
    is_new_segment_ = false;
    if (mark_ == pause_latitude) paused_ms_ = time_ms;
    if (mark_ == resume_latitude && paused_ms_) {
      if (time_ms > *paused_ms_) track_.pauses.push_back({*paused_ms_, time_ms});
      paused_ms_.reset();
    }
    last_ms_ = std::max(last_ms_.value_or(time_ms), time_ms);
  }

  void end_track() {
    is_in_track_ = false;
    track_.sport = sport_of_words(type_).value_or(Sport::Other);
    track_.device = device_;
    track_.utc_offset_s = read_.utc_offset_s;
    track_.pauses_show_as_gaps = true;
    if (track_.title.empty()) track_.title = title_;
    if (goes_on()) {
      append();
    } else {
      settle_kept();
      kept_ = std::move(track_);
      kept_type_ = type_;
    }
    track_ = {};
    type_.clear();
    last_ms_.reset();
    paused_ms_.reset();
  }

  /// The track just read is the kept one's continuation.
  bool goes_on() const {
    if (kept_.points.empty() || track_.points.empty()) return false;
    if (kept_.title != track_.title || kept_type_ != type_) return false;
    const std::int64_t gap_ms = track_.points.front().time_ms - kept_.points.back().time_ms;
    return gap_ms >= 0 && gap_ms <= std::chrono::milliseconds{gap_between_sessions}.count();
  }

  void append() {
    kept_.pauses.push_back({kept_.points.back().time_ms, track_.points.front().time_ms});
    kept_.points.insert(kept_.points.end(), track_.points.begin(), track_.points.end());
    kept_.pauses.insert(kept_.pauses.end(), track_.pauses.begin(), track_.pauses.end());
    kept_.distance_m = kept_.moving_s = kept_.ascent_m = kept_.descent_m = {};
  }

  void settle_kept() {
    settle_into(sessions_, std::move(kept_));
    kept_ = {};
  }

  Tag parent() const { return path_.parent(read_.xml); }

  Result<std::vector<Session>> result(const std::optional<std::string>& cut_short) {
    if (is_in_track_) end_track();
    settle_kept();
    if (sessions_.empty()) return refusal();
    for (Session& session : sessions_) read_.tell(session, cut_short);
    return std::move(sessions_);
  }

  tl::unexpected<Error> refusal() const {
    const auto bad = [&](std::string what) {
      return fail(Fault::BadInput, read_.place(name_), std::move(what));
    };
    if (!read_.xml.what().empty()) return bad(read_.xml.what());
    if (read_.flaws.count(Flaw::BadTime) > 0)
      return bad(
          fmt::format("found {} points, none with a time that can be read; expected times "
                      "such as 2026-04-12T08:30:00Z",
                      read_.points_seen));
    if (read_.points_seen > 0 || has_route_)
      return bad(
          fmt::format("found a route: {} positions without times; expected an activity that "
                      "was recorded",
                      read_.points_seen));
    if (has_waypoint_) return bad("found waypoints only; expected a track with times");
    return bad("found a GPX file without a track (a manual entry, say); expected one with points");
  }

  TrackReader read_;
  const std::string& name_;
  TagPath<Tag> path_;
  std::string device_;
  std::string title_;
  Track track_;
  std::string type_;
  Track kept_;  // the track before, which this one may continue
  std::string kept_type_;
  std::string_view mark_;
  std::optional<std::int64_t> last_ms_;
  std::optional<std::int64_t> paused_ms_;
  bool is_in_track_ = false;
  bool is_new_segment_ = false;
  bool is_in_point_ = false;
  bool has_route_ = false;
  bool has_waypoint_ = false;
  std::vector<Session> sessions_;
};

}  // namespace

Result<std::vector<Session>> read_gpx(std::string_view bytes, const std::string& name) {
  return Reader{bytes, name}.run();
}

}  // namespace rubdown::activity
