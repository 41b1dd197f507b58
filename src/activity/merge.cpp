#include "activity/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>

#include "activity/alike.h"

namespace rubdown::activity {
namespace {

constexpr std::int64_t starts_apart_max_s = 5 * 60;
constexpr double overlap_min = 0.8;
constexpr double distance_apart_max = 0.15;
constexpr double distance_apart_free_m = 300;
constexpr double beats_apart_max = 8;

constexpr std::int64_t quarter_hour_s = 15 * 60;
constexpr std::int64_t shift_max_s = 14 * 3600;  // no zone is further out
constexpr std::int64_t shift_noise_s = 60;
constexpr double shifted_apart_max = 0.03;
constexpr double shifted_beats_max = 3;
constexpr double shifted_metres_max = 60;
constexpr std::size_t shifted_samples_min = 20;

std::int64_t length_s(const Session& session) {
  const double told = session.elapsed_s.value_or(session.moving_s.value_or(0));
  const double recorded = session.series.time_s.empty() ? 0 : session.series.time_s.back();
  return std::llround(std::clamp(std::max(told, recorded), 0.0, 1e7));
}

/// Seconds between two starts in one number: positive when b starts later.
std::int64_t apart_s(const Session& a, const Session& b) { return (b.start - a.start).count(); }

bool same_bytes(const Session& a, const Session& b) {
  for (const Source& left : a.sources)
    for (const Source& right : b.sources)
      if (!left.sha256.empty() && left.sha256 == right.sha256) return true;
  return false;
}

bool sports_agree(const Session& a, const Session& b) {
  return a.sport == b.sport || a.sport == Sport::Other || b.sport == Sport::Other;
}

bool within(const std::optional<double>& a, const std::optional<double>& b, double part,
            double free) {
  if (!a || !b) return true;
  return std::abs(*a - *b) <= std::max(free, part * std::max(*a, *b));
}

/// Rule 2.
bool overlap(const Session& a, const Session& b) {
  const std::int64_t later_s = std::max<std::int64_t>(0, apart_s(a, b));
  const std::int64_t earlier_s = std::max<std::int64_t>(0, -apart_s(a, b));
  if (later_s + earlier_s > starts_apart_max_s) return false;
  const std::int64_t shorter = std::min(length_s(a), length_s(b));
  const std::int64_t common = std::min(length_s(a) - later_s, length_s(b) - earlier_s);
  if (static_cast<double>(common) < overlap_min * static_cast<double>(shorter)) return false;
  if (!within(a.distance_m, b.distance_m, distance_apart_max, distance_apart_free_m)) return false;
  const Difference beats = heart_rate_difference(a, b, 0);
  return beats.samples < shifted_samples_min || beats.mean <= beats_apart_max;
}

/// Rule 3.
bool is_shifted_copy(const Session& a, const Session& b) {
  const std::int64_t apart = apart_s(a, b);
  const std::int64_t quarters =
      (std::abs(apart) + quarter_hour_s / 2) / quarter_hour_s * (apart < 0 ? -1 : 1);
  const std::int64_t shift = quarters * quarter_hour_s;
  if (quarters == 0 || std::abs(shift) > shift_max_s || std::abs(apart - shift) > shift_noise_s)
    return false;
  constexpr double free_s = 5;
  if (!within(static_cast<double>(length_s(a)), static_cast<double>(length_s(b)), shifted_apart_max,
              free_s))
    return false;
  if (!within(a.distance_m, b.distance_m, shifted_apart_max, 10)) return false;
  const Difference beats = heart_rate_difference(a, b, shift);
  const Difference metres = position_difference(a, b, shift);
  const bool has_beats = beats.samples >= shifted_samples_min;
  const bool has_metres = metres.samples >= shifted_samples_min;
  if (has_beats && beats.mean > shifted_beats_max) return false;
  if (has_metres && metres.mean > shifted_metres_max) return false;
  return has_beats || has_metres;
}

std::size_t columns(const Series& s) {
  const auto filled = [](const auto& column) { return column.empty() ? 0U : 1U; };
  return filled(s.distance_m) + filled(s.altitude_m) + filled(s.speed_mps) +
         filled(s.heart_rate_bpm) + filled(s.cadence_spm) + filled(s.power_w) +
         filled(s.temperature_c) + filled(s.latitude_e7);
}

/// Of equal samples, the device's own format is the original.
int rank_of_format(const Session& session) {
  const std::string_view format = session.sources.empty()
                                      ? std::string_view{}
                                      : std::string_view{session.sources.front().format};
  constexpr std::string_view order[] = {"fit", "tcx", "gpx", "strava_csv"};
  const auto* found = std::find(std::begin(order), std::end(order), format);
  return static_cast<int>(found - std::begin(order));
}

/// Orders the richest first; ends with names and bytes, so that no two differ and stand equal.
/// A fifth more samples is no matter (a converter adds a point); laps and a device's name, which
/// converters drop, are.
auto poverty(const Session& session) {
  static const Source none;
  const Source& source = session.sources.empty() ? none : session.sources.front();
  const auto samples = static_cast<double>(session.series.size() * columns(session.series));
  return std::tuple{session.series.heart_rate_bpm.empty(),
                    -std::lround(4 * std::log2(1 + samples)),
                    rank_of_format(session),
                    -static_cast<std::int64_t>(session.laps.size()),
                    session.device.empty(),
                    -samples,
                    std::tie(source.name, source.sha256),
                    session.start};
}

bool richer(const Session& a, const Session& b) { return poverty(a) < poverty(b); }

template <class Value>
void take(Value& mine, const Value& theirs, const Value& none = {}) {
  if (mine == none) mine = theirs;
}

/// Adds what is not there yet.
void remember(Session& kept, const std::vector<Source>& sources) {
  for (const Source& source : sources)
    if (std::find(kept.sources.begin(), kept.sources.end(), source) == kept.sources.end())
      kept.sources.push_back(source);
}

void absorb(Session& kept, const Session& other) {
  take(kept.title, other.title);
  take(kept.device, other.device);
  take(kept.sport, other.sport, Sport::Other);
  take(kept.utc_offset, other.utc_offset);
  take(kept.elapsed_s, other.elapsed_s);
  take(kept.moving_s, other.moving_s);
  take(kept.distance_m, other.distance_m);
  take(kept.ascent_m, other.ascent_m);
  take(kept.descent_m, other.descent_m);
  take(kept.heart_rate_mean_bpm, other.heart_rate_mean_bpm);
  take(kept.heart_rate_max_bpm, other.heart_rate_max_bpm);
  take(kept.rpe, other.rpe);
  take(kept.feel, other.feel);
  take(kept.laps, other.laps);
  take(kept.pauses, other.pauses);
  take(kept.rr_intervals_s, other.rr_intervals_s);
  const std::int64_t apart = apart_s(kept, other);
  if (std::abs(apart) > starts_apart_max_s)
    kept.notes.push_back(fmt::format("the same run is in {} with its clock {} by {} minutes",
                                     other.sources.empty() ? "?" : other.sources.front().name,
                                     apart > 0 ? "ahead" : "behind", (std::abs(apart) + 30) / 60));
  remember(kept, other.sources);
}

/// Rule 1, before all others: once a session has joined another, its start is no longer told.
std::vector<Session> without_copies(std::vector<Session> sessions) {
  std::vector<Session> kept;
  std::map<std::pair<std::string, Instant>, std::size_t> seen;
  for (Session& session : sessions) {
    const std::string hash = session.sources.empty() ? "" : session.sources.front().sha256;
    if (hash.empty()) {
      kept.push_back(std::move(session));
      continue;
    }
    const auto [place, is_new] = seen.try_emplace({hash, session.start}, kept.size());
    if (is_new)
      kept.push_back(std::move(session));
    else
      remember(kept[place->second], session.sources);
  }
  return kept;
}

}  // namespace

bool is_same_run(const Session& a, const Session& b) {
  if (same_bytes(a, b)) return a.start == b.start;
  return sports_agree(a, b) && (overlap(a, b) || is_shifted_copy(a, b));
}

std::vector<Session> merge(std::vector<Session> sessions) {
  std::sort(sessions.begin(), sessions.end(), richer);
  // From the richest on, each session joins the first kept one that is the same run. Kept ones are
  // searched by their starts, in the hours that a zone can be out.
  std::vector<Session> kept;
  std::vector<std::pair<Instant, std::size_t>> starts;
  const std::chrono::seconds reach{shift_max_s + shift_noise_s};
  for (Session& session : without_copies(std::move(sessions))) {
    auto first = std::lower_bound(starts.begin(), starts.end(),
                                  std::pair{session.start - reach, std::size_t{0}});
    std::size_t same = kept.size();
    for (; first != starts.end() && first->first <= session.start + reach; ++first)
      if (first->second < same && is_same_run(kept[first->second], session)) same = first->second;
    if (same < kept.size()) {
      absorb(kept[same], session);
      continue;
    }
    const std::pair entry{session.start, kept.size()};
    starts.insert(std::upper_bound(starts.begin(), starts.end(), entry), entry);
    kept.push_back(std::move(session));
  }
  std::sort(kept.begin(), kept.end(), [](const Session& a, const Session& b) {
    return a.start != b.start ? a.start < b.start : richer(a, b);
  });
  return kept;
}

}  // namespace rubdown::activity
