#include "activity/session.h"

#include <algorithm>
#include <array>

namespace rubdown::activity {
namespace {

constexpr std::array<std::string_view, 6> sport_names = {"run",  "walk",     "ride",
                                                         "swim", "strength", "other"};

bool same(const std::vector<float>& a, const std::vector<float>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](float x, float y) { return x == y || (x != x && y != y); });
}

bool same(const Series& a, const Series& b) {
  return a.time_s == b.time_s && a.latitude_e7 == b.latitude_e7 &&
         a.longitude_e7 == b.longitude_e7 && same(a.distance_m, b.distance_m) &&
         same(a.altitude_m, b.altitude_m) && same(a.speed_mps, b.speed_mps) &&
         same(a.heart_rate_bpm, b.heart_rate_bpm) && same(a.cadence_spm, b.cadence_spm) &&
         same(a.power_w, b.power_w) && same(a.temperature_c, b.temperature_c);
}

}  // namespace

std::string_view name_of(Sport sport) { return sport_names[static_cast<std::size_t>(sport)]; }

std::optional<Sport> sport_named(std::string_view name) {
  const auto found = std::find(sport_names.begin(), sport_names.end(), name);
  if (found == sport_names.end()) return {};
  return static_cast<Sport>(found - sport_names.begin());
}

bool same(const Session& a, const Session& b) {
  return a.start == b.start && a.utc_offset == b.utc_offset && a.sport == b.sport &&
         a.title == b.title && a.device == b.device && a.elapsed_s == b.elapsed_s &&
         a.moving_s == b.moving_s && a.distance_m == b.distance_m && a.ascent_m == b.ascent_m &&
         a.descent_m == b.descent_m && a.heart_rate_mean_bpm == b.heart_rate_mean_bpm &&
         a.heart_rate_max_bpm == b.heart_rate_max_bpm && a.rpe == b.rpe && a.feel == b.feel &&
         same(a.series, b.series) && a.pauses == b.pauses && a.laps == b.laps &&
         same(a.rr_intervals_s, b.rr_intervals_s) && a.sources == b.sources && a.notes == b.notes;
}

}  // namespace rubdown::activity
