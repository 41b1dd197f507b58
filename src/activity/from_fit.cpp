#include "activity/from_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "activity/fit_clock.h"
#include "activity/fit_words.h"
#include "activity/settle.h"
#include "fit/read_activity.h"

namespace rubdown::activity {
namespace {

using fit::Channel;

constexpr std::uint32_t activity_type = 4;

std::int32_t e7_of(std::int32_t semicircles) {
  constexpr double e7_per_semicircle = 180.0 * 1e7 / 2147483648.0;
  return static_cast<std::int32_t>(std::lround(semicircles * e7_per_semicircle));
}

/// Which column of ours a channel fills, and the native field a developer may have stood in for.
struct Filling {
  Channel channel;
  float Point::*member;
  std::uint8_t native_field;
  std::string_view words;
};
constexpr std::array fillings = {
    Filling{Channel::Distance, &Point::distance_m, 5, "distance"},
    Filling{Channel::Altitude, &Point::altitude_m, 2, "altitude"},
    Filling{Channel::Speed, &Point::speed_mps, 6, "speed"},
    Filling{Channel::HeartRate, &Point::heart_rate_bpm, 3, "heart rate"},
    Filling{Channel::Cadence, &Point::cadence, 4, "cadence"},
    Filling{Channel::Power, &Point::power_w, 7, "power"},
    Filling{Channel::Temperature, &Point::temperature_c, 13, "temperature"},
};

/// Makes points of all records; sessions share them out.
class Points {
 public:
  Points(const fit::Activity& read, std::vector<std::string>& notes)
      : read_{read}, all_(read.records()) {
    for (std::size_t i = 0; i < all_.size(); ++i) all_[i].time_ms = ms_of(read.time[i]);
    for (const Filling& filling : fillings) fill(filling, notes);
    add_fractions();
    add_positions();
    const std::size_t before = all_.size();
    std::erase_if(all_, [](const Point& point) { return point.time_ms <= 0; });
    if (all_.size() < before)
      notes.push_back(
          fmt::format("{} of {} records have no time; left out", before - all_.size(), before));
  }

  std::vector<Point> take() { return std::move(all_); }

 private:
  void fill(const Filling& filling, std::vector<std::string>& notes) {
    const fit::Column* column = &read_[filling.channel];
    if (column->empty()) {
      const fit::DeveloperColumn* other = read_.standing_for(filling.native_field);
      if (other == nullptr || other->column.empty()) return;
      column = &other->column;
      notes.push_back(fmt::format("{} comes from a developer's field", filling.words));
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
      const double value = column->value(i);  // a developer's may be infinite
      if (std::abs(value) <= value_max) all_[i].*filling.member = static_cast<float>(value);
    }
  }

  void add_fractions() {
    const fit::Column& fractions = read_[Channel::FractionalCadence];
    if (fractions.empty()) return;
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (fractions.has(i)) all_[i].cadence += static_cast<float>(fractions.value(i));
  }

  void add_positions() {
    const fit::Column& latitude = read_[Channel::Latitude];
    const fit::Column& longitude = read_[Channel::Longitude];
    if (latitude.empty() || longitude.empty()) return;
    constexpr std::int32_t pole = 1 << 30;  // 90 degrees
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if (!latitude.has(i) || !longitude.has(i)) continue;
      if (latitude.raw[i] > pole || latitude.raw[i] < -pole) continue;
      all_[i].latitude_e7 = e7_of(latitude.raw[i]);
      all_[i].longitude_e7 = e7_of(longitude.raw[i]);
    }
  }

  const fit::Activity& read_;
  std::vector<Point> all_;
};

std::vector<Span> pauses_of(const fit::Activity& read) {
  std::vector<Span> pauses;
  std::optional<std::int64_t> stopped_ms;
  for (const fit::Event& event : read.events) {
    const fit::TimerAction action = event.timer();
    if (event.time == 0 || action == fit::TimerAction::None) continue;
    const std::int64_t time_ms = ms_of(event.time);
    if (action == fit::TimerAction::Stop) {
      if (!stopped_ms) stopped_ms = time_ms;
    } else if (stopped_ms) {
      if (time_ms > *stopped_ms) pauses.push_back({*stopped_ms, time_ms});
      stopped_ms.reset();
    }
  }
  return pauses;
}

/// Zeros are what devices write that had no sensor.
std::optional<double> positive(const std::optional<double>& value) {
  return value && *value > 0 ? value : std::nullopt;
}

std::vector<TrackLap> laps_of(const fit::Activity& read) {
  std::vector<TrackLap> laps;
  for (const fit::Summary& lap : read.laps) {
    if (!lap.start_time) continue;
    laps.push_back({.start_ms = ms_of(*lap.start_time),
                    .moving_s = lap.timer_s ? lap.timer_s : lap.elapsed_s,
                    .distance_m = lap.distance_m,
                    .heart_rate_mean_bpm = positive(lap.heart_rate_mean_bpm),
                    .heart_rate_max_bpm = positive(lap.heart_rate_max_bpm)});
  }
  return laps;
}

void add_sums(Track& track, const fit::Summary& summary) {
  track.sport = sport_of(summary);
  track.moving_s = positive(summary.timer_s);
  track.distance_m = summary.distance_m;
  track.ascent_m = summary.ascent_m;
  track.descent_m = summary.descent_m;
  track.heart_rate_mean_bpm = positive(summary.heart_rate_mean_bpm);
  track.heart_rate_max_bpm = positive(summary.heart_rate_max_bpm);
  if (!summary.start_time) return;
  // The end is start + elapsed: newer watches write the summary's own timestamp at the start.
  const std::int64_t from_ms = ms_of(*summary.start_time);
  const double elapsed_s = std::clamp(summary.elapsed_s.value_or(0), 0.0, longest_session_s);
  track.whole = Span{from_ms, from_ms + static_cast<std::int64_t>(elapsed_s * 1000)};
}

/// The distance counter of a multisport session runs through all legs, or starts anew with each
/// and shows the leg before it for a moment.
void start_distance_anew(Track& track) {
  constexpr float slack_m = 50;
  std::vector<float*> counts;
  for (Point& point : track.points)
    if (!std::isnan(point.distance_m)) counts.push_back(&point.distance_m);
  if (counts.empty() || !track.distance_m) return;
  const float before_m = *counts.back() - static_cast<float>(*track.distance_m);
  if (before_m > slack_m) {
    for (float* count : counts) *count = std::max(0.0F, *count - before_m);
    return;
  }
  const auto restart = std::adjacent_find(counts.begin(), counts.end(), [](float* a, float* b) {
    return *a > slack_m && *b < slack_m;
  });
  if (restart == counts.end()) return;
  for (auto count = counts.begin(); count <= restart; ++count) **count = 0;
}

/// What begins between two starts.
template <class Thing, class Time>
std::vector<Thing> between(const std::vector<Thing>& all, std::int64_t from, std::int64_t to,
                           Time time) {
  std::vector<Thing> found;
  for (const Thing& thing : all)
    if (time(thing) >= from && time(thing) < to) found.push_back(thing);
  return found;
}

/// Shares points, laps and pauses out among session messages, each from its start to the next's.
std::vector<std::pair<Track, const fit::Summary*>> tracks_of(const fit::Activity& read,
                                                             Track whole) {
  std::vector<const fit::Summary*> summaries;
  for (const fit::Summary& summary : read.sessions) summaries.push_back(&summary);
  std::vector<std::pair<Track, const fit::Summary*>> tracks;
  if (summaries.size() < 2) {
    const fit::Summary* only = summaries.empty() ? nullptr : summaries.front();
    if (only != nullptr) add_sums(whole, *only);
    tracks.emplace_back(std::move(whole), only);
    return tracks;
  }
  std::erase_if(summaries, [](const fit::Summary* summary) { return !summary->start_time; });
  std::stable_sort(summaries.begin(), summaries.end(),
                   [](const auto* a, const auto* b) { return *a->start_time < *b->start_time; });
  if (summaries.size() > sessions_of_one_file_max) summaries.resize(sessions_of_one_file_max);
  for (std::size_t i = 0; i < summaries.size(); ++i) {
    const bool is_last = i + 1 == summaries.size();
    const std::int64_t from = i == 0 ? INT64_MIN : ms_of(*summaries[i]->start_time);
    const std::int64_t to = is_last ? INT64_MAX : ms_of(*summaries[i + 1]->start_time);
    Track track;
    track.device = whole.device;
    track.utc_offset_s = whole.utc_offset_s;
    track.notes = whole.notes;
    track.points = between(whole.points, from, to, [](const Point& p) { return p.time_ms; });
    track.laps = between(whole.laps, from, to, [](const TrackLap& lap) { return lap.start_ms; });
    track.pauses = between(whole.pauses, from, to, [](const Span& span) { return span.from_ms; });
    add_sums(track, *summaries[i]);
    start_distance_anew(track);
    tracks.emplace_back(std::move(track), summaries[i]);
  }
  return tracks;
}

void add_feelings(Session& session, const fit::Summary& summary) {
  constexpr double tenths = 10;
  if (summary.rpe) session.rpe = std::clamp(*summary.rpe / tenths, 0.0, 10.0);
  if (summary.feel && *summary.feel <= 100) session.feel = summary.feel;
}

Track whole_of(const fit::Activity& read) {
  Track whole;
  whole.device = device_of(read);
  whole.utc_offset_s = utc_offset_of(read.local_time_offset_s);
  whole.points = Points{read, whole.notes}.take();
  whole.laps = laps_of(read);
  whole.pauses = pauses_of(read);
  if (read.heart_rates_merged > 0)
    whole.notes.push_back(
        fmt::format("{} heart rates come from the belt's own memory", read.heart_rates_merged));
  for (const fit::Fault& fault : read.report.faults.list()) {
    constexpr std::size_t notes_max = 8;
    if (!fit::is_damage(fault.kind) || whole.notes.size() >= notes_max) continue;
    whole.notes.push_back(fit::sentence(fault));
  }
  return whole;
}

tl::unexpected<Error> refusal(const fit::Activity& read, const std::string& name) {
  const auto& faults = read.report.faults.list();
  const std::string why = faults.empty() ? "nothing but a head" : fit::sentence(faults.front());
  return fail(
      Fault::BadInput, name,
      fmt::format("found a FIT file without records or sessions ({}); expected an activity", why));
}

}  // namespace

Result<std::vector<Session>> read_fit(std::string_view bytes, const std::string& name) {
  thread_local fit::ActivityReader reader;
  thread_local fit::Activity read;
  reader.read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}, read);
  if (read.file_id.type && *read.file_id.type != activity_type)
    return fail(Fault::BadInput, name,
                fmt::format("found a FIT file that holds a {}; expected an activity",
                            read.file_id.type_name()));
  if (read.records() == 0 && read.sessions.empty()) return refusal(read, name);
  Track whole = whole_of(read);
  mend_clock(whole, read.sessions);
  std::vector<Session> sessions;
  for (auto& [track, summary] : tracks_of(read, std::move(whole))) {
    const std::size_t before = sessions.size();
    settle_into(sessions, std::move(track));
    if (summary == nullptr) continue;
    for (std::size_t i = before; i < sessions.size(); ++i) add_feelings(sessions[i], *summary);
  }
  if (sessions.empty()) return refusal(read, name);
  if (sessions.size() == 1) sessions.front().rr_intervals_s = read.rr_intervals_s;
  return sessions;
}

}  // namespace rubdown::activity
