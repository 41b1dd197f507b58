#include "activity/settle.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "activity/pauses.h"
#include "activity/series_of.h"

namespace rubdown::activity {
namespace {

constexpr std::int64_t ms_per_s = 1000;
constexpr std::int64_t gap_ms = std::chrono::milliseconds{gap_between_sessions}.count();
constexpr std::int64_t longest_ms = std::chrono::milliseconds{session_max}.count();
constexpr double seconds_of_doubt = 1.0;  // times are written in whole seconds

std::int64_t floor_to_second(std::int64_t ms) { return ms - (ms % ms_per_s + ms_per_s) % ms_per_s; }

double seconds(std::int64_t ms) { return static_cast<double>(ms) / ms_per_s; }

void sort_points(Track& track) {
  const auto earlier = [](const Point& a, const Point& b) { return a.time_ms < b.time_ms; };
  std::size_t steps_back = 0;
  for (std::size_t i = 1; i < track.points.size(); ++i)
    steps_back += earlier(track.points[i], track.points[i - 1]) ? 1U : 0U;
  if (steps_back == 0) return;
  std::stable_sort(track.points.begin(), track.points.end(), earlier);
  track.notes.push_back(
      fmt::format("the time steps back {} time{}; the points were put in the order of time",
                  steps_back, steps_back == 1 ? "" : "s"));
}

/// A lap that starts hours before its first point was written by a clock not yet set.
void drop_stray_laps(Track& track) {
  if (track.points.empty()) return;
  const std::int64_t from = track.points.front().time_ms - gap_ms;
  const std::int64_t to = track.points.back().time_ms + gap_ms;
  const std::size_t before = track.laps.size();
  std::erase_if(track.laps,
                [&](const TrackLap& lap) { return lap.start_ms < from || lap.start_ms > to; });
  if (track.laps.size() == before) return;
  track.notes.push_back(fmt::format("{} of {} laps start hours away from every point; left out",
                                    before - track.laps.size(), before));
}

/// The same for what the file says of the whole.
void drop_stray_whole(Track& track) {
  if (!track.whole || track.points.empty()) return;
  if (track.whole->from_ms < track.points.front().time_ms - gap_ms ||
      track.whole->from_ms > track.points.back().time_ms)
    track.whole.reset();
}

std::int64_t end_of(const TrackLap& lap) {
  const double length_s = std::clamp(lap.moving_s.value_or(0), 0.0, seconds(longest_ms));
  return lap.start_ms + static_cast<std::int64_t>(length_s * ms_per_s);
}

/// Where one session ends and the next begins: the first moment of each.
std::vector<std::int64_t> beginnings(const Track& track) {
  std::vector<std::int64_t> begins;
  std::int64_t last = 0;
  const auto see = [&](std::int64_t from, std::int64_t to) {
    if (begins.empty() || from - last > gap_ms || from - begins.back() > longest_ms) {
      begins.push_back(from);
      last = to;
    }
    last = std::max(last, to);
  };
  auto lap = track.laps.begin();
  if (track.whole && track.points.empty()) see(track.whole->from_ms, track.whole->to_ms);
  for (const Point& point : track.points) {
    for (; lap != track.laps.end() && lap->start_ms <= point.time_ms; ++lap)
      see(lap->start_ms, lap->start_ms);
    see(point.time_ms, point.time_ms);
  }
  for (; lap != track.laps.end(); ++lap)
    see(lap->start_ms, track.points.empty() ? end_of(*lap) : lap->start_ms);
  return begins;
}

/// The things of `all` that begin in [from, to).
template <class Thing, class Start>
std::vector<Thing> within(const std::vector<Thing>& all, std::int64_t from, std::int64_t to,
                          Start start) {
  std::vector<Thing> found;
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const Thing& thing) { return start(thing) >= from && start(thing) < to; });
  return found;
}

/// A lap that runs on across the cut sums up more than the part it begins in.
void forget_sums_across(Track& part) {
  const std::int64_t end = part.points.empty() ? INT64_MAX - gap_ms : part.points.back().time_ms;
  for (TrackLap& lap : part.laps)
    if (end_of(lap) > end + gap_ms / 10) lap = TrackLap{.start_ms = lap.start_ms};
}

/// Cuts a track where a session ends. The parts of a cut track have no sums of the whole.
std::vector<Track> cut(Track track) {
  const std::vector<std::int64_t> begins = beginnings(track);
  if (begins.size() < 2) {
    std::vector<Track> whole;
    if (!begins.empty()) whole.push_back(std::move(track));
    return whole;
  }
  std::vector<Track> parts;
  const std::size_t kept = std::min(begins.size(), sessions_of_one_file_max);
  auto point = track.points.begin();
  for (std::size_t i = 0; i < kept; ++i) {
    const bool is_last = i + 1 == begins.size();
    const std::int64_t from = i == 0 ? INT64_MIN : begins[i];
    const std::int64_t to = is_last ? INT64_MAX : begins[i + 1];
    const auto end = std::partition_point(point, track.points.end(),
                                          [&](const Point& p) { return p.time_ms < to; });
    Track part;
    part.sport = track.sport;
    part.title = track.title;
    part.device = track.device;
    part.utc_offset_s = track.utc_offset_s;
    part.cadence_is_steps = track.cadence_is_steps;
    part.pauses_show_as_gaps = track.pauses_show_as_gaps;
    part.points.assign(point, end);
    part.laps = within(track.laps, from, to, [](const TrackLap& lap) { return lap.start_ms; });
    part.pauses = within(track.pauses, from, to, [](const Span& span) { return span.from_ms; });
    std::erase_if(part.pauses, [&](const Span& span) { return span.to_ms >= to; });
    forget_sums_across(part);
    part.notes = track.notes;
    part.notes.push_back(
        fmt::format("session {} of {} in one recording, cut where it is silent "
                    "for over {} hours",
                    i + 1, begins.size(), gap_between_sessions.count()));
    parts.push_back(std::move(part));
    point = end;
  }
  return parts;
}

std::vector<Lap> laps_of(const Track& track, std::int64_t start_ms) {
  std::vector<Lap> laps;
  laps.reserve(track.laps.size());
  for (const TrackLap& lap : track.laps)
    laps.push_back({.start_s = static_cast<std::int32_t>(
                        std::max<std::int64_t>(0, lap.start_ms - start_ms) / ms_per_s),
                    .moving_s = lap.moving_s,
                    .distance_m = lap.distance_m,
                    .heart_rate_mean_bpm = lap.heart_rate_mean_bpm});
  return laps;
}

/// The sum over laps, where every lap tells.
std::optional<double> sum(const std::vector<TrackLap>& laps,
                          std::optional<double> TrackLap::*value) {
  if (laps.empty()) return {};
  double total = 0;
  for (const TrackLap& lap : laps) {
    if (!(lap.*value)) return {};
    total += *(lap.*value);
  }
  return total;
}

/// Mean heart rate of the laps, each by its time, where every lap tells both.
std::optional<double> mean_heart_rate(const std::vector<TrackLap>& laps) {
  double beats = 0;
  double time = 0;
  for (const TrackLap& lap : laps) {
    if (!lap.heart_rate_mean_bpm || !lap.moving_s) return {};
    beats += *lap.heart_rate_mean_bpm * *lap.moving_s;
    time += *lap.moving_s;
  }
  if (time <= 0) return {};
  return beats / time;
}

std::optional<double> max_heart_rate(const std::vector<TrackLap>& laps) {
  std::optional<double> highest;
  for (const TrackLap& lap : laps) highest = std::max(highest, lap.heart_rate_max_bpm);
  return highest;
}

double paused_s(const std::vector<Pause>& pauses) {
  double total = 0;
  for (const Pause& pause : pauses) total += pause.to_s - pause.from_s;
  return total;
}

/// The timer's time: as the device summed it, unless that is longer than the session.
void settle_times(Session& session, const Track& track, std::int64_t elapsed_ms) {
  session.elapsed_s = seconds(elapsed_ms);
  const double by_pauses = std::max(0.0, *session.elapsed_s - paused_s(session.pauses));
  session.moving_s = track.moving_s ? track.moving_s : sum(track.laps, &TrackLap::moving_s);
  if (!session.moving_s) {
    session.moving_s = by_pauses;
  } else if (*session.moving_s > *session.elapsed_s + seconds_of_doubt) {
    session.notes.push_back(fmt::format(
        "the file counts {:.0f} s of activity within {:.0f} s; the pauses were taken off instead",
        *session.moving_s, *session.elapsed_s));
    session.moving_s = by_pauses;
  }
}

/// The last point, or the end of a lap whose points were lost.
std::int64_t end_of(const Track& track, std::vector<std::string>& notes) {
  constexpr std::int64_t worth_a_word_ms = 60'000;
  const std::int64_t last_point = track.points.empty() ? INT64_MIN : track.points.back().time_ms;
  std::int64_t end = last_point;
  if (track.whole)
    end = std::max(end, track.whole->to_ms);
  else
    for (const TrackLap& lap : track.laps) end = std::max(end, end_of(lap));
  if (!track.points.empty() && end - last_point > worth_a_word_ms)
    notes.push_back(fmt::format("the file counts {:.0f} s more behind its last point",
                                seconds(end - last_point)));
  return end;
}

std::int64_t beginning_of(const Track& track) {
  std::int64_t first = track.points.empty() ? INT64_MAX : track.points.front().time_ms;
  if (track.whole) return std::min(first, track.whole->from_ms);
  if (!track.laps.empty()) first = std::min(first, track.laps.front().start_ms);
  return first;
}

Session session_of(Track track) {
  const std::int64_t first = beginning_of(track);
  const std::int64_t start_ms = floor_to_second(first);
  Session session;
  session.start = Instant{std::chrono::seconds{start_ms / ms_per_s}};
  if (track.utc_offset_s) session.utc_offset = std::chrono::seconds{*track.utc_offset_s};
  session.sport = track.sport;
  session.title = std::move(track.title);
  session.device = std::move(track.device);
  session.notes = std::move(track.notes);
  session.ascent_m = track.ascent_m;
  session.descent_m = track.descent_m;
  const std::int64_t end_ms = std::max(end_of(track, session.notes), first);
  if (track.pauses_show_as_gaps && track.pauses.empty())
    find_standstills(track.points, track.pauses, session.notes);
  session.pauses = pauses_of(std::move(track.pauses), start_ms, end_ms);
  session.series = series_of(track, start_ms, session.pauses, session.notes);
  session.laps = laps_of(track, start_ms);
  settle_times(session, track, end_ms - first);

  session.distance_m = track.distance_m ? track.distance_m : sum(track.laps, &TrackLap::distance_m);
  if (!session.distance_m) session.distance_m = last_of(session.series.distance_m);
  session.heart_rate_mean_bpm =
      track.heart_rate_mean_bpm ? track.heart_rate_mean_bpm : mean_heart_rate(track.laps);
  session.heart_rate_max_bpm =
      track.heart_rate_max_bpm ? track.heart_rate_max_bpm : max_heart_rate(track.laps);
  if (!session.heart_rate_mean_bpm) session.heart_rate_mean_bpm = mean_over_time(session.series);
  if (!session.heart_rate_max_bpm)
    session.heart_rate_max_bpm = highest_of(session.series.heart_rate_bpm);
  return session;
}

}  // namespace

std::vector<Session> settle(Track track) {
  sort_points(track);
  std::stable_sort(track.laps.begin(), track.laps.end(),
                   [](const TrackLap& a, const TrackLap& b) { return a.start_ms < b.start_ms; });
  drop_stray_laps(track);
  drop_stray_whole(track);
  std::vector<Session> sessions;
  for (Track& part : cut(std::move(track))) sessions.push_back(session_of(std::move(part)));
  return sessions;
}

void settle_into(std::vector<Session>& sessions, Track track) {
  for (Session& session : settle(std::move(track)))
    if (sessions.size() < sessions_of_one_file_max) sessions.push_back(std::move(session));
}

}  // namespace rubdown::activity
