#include "load/thresholds.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/day.h"
#include "load/median.h"
#include "load/pace.h"
#include "load/race_time.h"

namespace rubdown::load {
namespace {

constexpr double rest_assumed_bpm = 60;
constexpr double threshold_share = 0.85;
constexpr double least_mps = 1;  // of an all-out hour
constexpr double most_mps = 7;

using Field = std::optional<double> ThresholdEntry::*;

/// The latest entry on or before the day that has the field, told before assumed; else the earliest
/// that has it. Entries are in the order of their days.
const ThresholdEntry* holding(const std::vector<ThresholdEntry>& entries, Field field, Day day) {
  const ThresholdEntry* found = nullptr;
  for (const ThresholdEntry& entry : entries) {
    if (!(entry.*field) || entry.from > day) continue;
    if (!found || found->assumed || !entry.assumed) found = &entry;
  }
  if (found) return found;
  for (const ThresholdEntry& entry : entries)
    if (entry.*field) return &entry;
  return nullptr;
}

std::optional<Figure> figure(const std::vector<ThresholdEntry>& entries, Field field, Day day,
                             std::string ThresholdEntry::*how) {
  const ThresholdEntry* entry = holding(entries, field, day);
  if (!entry) return {};
  Figure out{*(entry->*field), {}};
  if (entry->assumed && how) out.assumed = "assumed: " + entry->*how;
  if (entry->assumed && out.assumed.empty()) out.assumed = "assumed";
  return out;
}

Result<void> check_range(const std::optional<double>& value, double least, double most,
                         std::string_view what, std::string_view unit) {
  if (!value || (*value >= least && *value <= most)) return {};
  return fail(Fault::BadInput, std::string{what},
              fmt::format("expected {:g} to {:g} {}, found {:g}", least, most, unit, *value));
}

Result<void> check_alone(const ThresholdEntry& entry) {
  RUBDOWN_TRY_VOID(check_range(entry.max_bpm, 100, 240, "maximum heart rate", "beats a minute"));
  RUBDOWN_TRY_VOID(check_range(entry.rest_bpm, 25, 120, "resting heart rate", "beats a minute"));
  RUBDOWN_TRY_VOID(
      check_range(entry.threshold_bpm, 80, 230, "threshold heart rate", "beats a minute"));
  RUBDOWN_TRY_VOID(check_range(entry.threshold_mps, least_mps, most_mps, "threshold speed", "m/s"));
  return {};
}

Result<void> check_together(const Thresholds& figures) {
  if (!figures.max_bpm || !figures.rest_bpm) return {};
  RUBDOWN_TRY(const auto rates, heart_rates(figures.rest_bpm->value, figures.max_bpm->value));
  if (figures.threshold_bpm &&
      (figures.threshold_bpm->value <= rates.rest || figures.threshold_bpm->value > rates.max))
    return fail(Fault::BadInput, "threshold heart rate",
                fmt::format("expected a rate between rest ({:.0f}) and maximum ({:.0f}), found "
                            "{:.0f}",
                            rates.rest, rates.max, figures.threshold_bpm->value));
  return {};
}

}  // namespace

std::vector<std::string> Thresholds::heart_assumptions() const {
  std::vector<std::string> words;
  const auto say = [&words](const char* what, const std::optional<Figure>& figure) {
    if (figure && !figure->assumed.empty())
      words.push_back(fmt::format("{} {:.0f} ({})", what, figure->value, figure->assumed));
  };
  say("maximum heart rate", max_bpm);
  say("resting heart rate", rest_bpm);
  say("threshold heart rate", threshold_bpm);
  if (max_bpm && sex == Sex::Unknown)
    words.push_back("weights: the mean of men's and women's (assumed: sex not told)");
  return words;
}

std::vector<std::string> Thresholds::speed_assumptions() const {
  if (!threshold_mps || threshold_mps->assumed.empty()) return {};
  return {fmt::format("threshold pace {} ({})", pace_words(threshold_mps->value),
                      threshold_mps->assumed)};
}

Result<void> ThresholdHistory::add(ThresholdEntry entry) {
  RUBDOWN_TRY_VOID(check_alone(entry));
  ThresholdHistory with = *this;
  const auto place =
      std::upper_bound(with.entries_.begin(), with.entries_.end(), entry.from,
                       [](Day day, const ThresholdEntry& other) { return day < other.from; });
  with.entries_.insert(place, std::move(entry));
  for (const ThresholdEntry& other : with.entries_)
    RUBDOWN_TRY_VOID(check_together(with.on(other.from)));
  *this = std::move(with);
  return {};
}

Thresholds ThresholdHistory::on(Day day) const {
  Thresholds out;
  out.sex = sex_;
  out.max_bpm = figure(entries_, &ThresholdEntry::max_bpm, day, &ThresholdEntry::max_how);
  out.rest_bpm = figure(entries_, &ThresholdEntry::rest_bpm, day, nullptr);
  out.threshold_bpm = figure(entries_, &ThresholdEntry::threshold_bpm, day, nullptr);
  out.threshold_mps =
      figure(entries_, &ThresholdEntry::threshold_mps, day, &ThresholdEntry::speed_how);
  if (!out.max_bpm) return out;
  if (!out.rest_bpm) out.rest_bpm = Figure{rest_assumed_bpm, "assumed: nothing was told"};
  const double rest = out.rest_bpm->value;
  if (!out.threshold_bpm)
    out.threshold_bpm = Figure{rest + threshold_share * (out.max_bpm->value - rest),
                               "assumed: 85 % of the heart-rate reserve"};
  return out;
}

double max_bpm_by_age(double age_years) { return 208 - 0.7 * age_years; }

namespace {

/// The highest heart rate that was held for 10 seconds and that a heart can reach.
std::optional<double> highest_held(const Clean& clean) {
  constexpr std::size_t held_s = 10;
  constexpr float plausible_bpm = 220;
  std::optional<double> best;
  for (const Span& piece : clean.pieces)
    for (std::size_t first = piece.first; first + held_s <= piece.last; ++first) {
      float lowest = plausible_bpm;
      bool known = true;
      for (std::size_t i = first; i < first + held_s && known; ++i) {
        known = clean.heart_rate_bpm[i] <= plausible_bpm;  // false for NaN
        lowest = std::min(lowest, clean.heart_rate_bpm[i]);
      }
      if (known) best = std::max(best.value_or(0), static_cast<double>(lowest));
    }
  return best;
}

void take_max(ThresholdEntry& out, std::span<const Shown> shown, std::optional<double> age_years) {
  constexpr double least_bpm = 140;  // below it nobody has shown a maximum
  const Shown* highest = nullptr;
  for (const Shown& session : shown)
    if (session.highest_bpm.value_or(0) >= least_bpm &&
        (!highest || *session.highest_bpm > *highest->highest_bpm))
      highest = &session;
  if (highest) {
    out.max_bpm = highest->highest_bpm;
    out.max_how = "highest heart rate seen, on " + to_iso(highest->day);
  }
  if (age_years && max_bpm_by_age(*age_years) > out.max_bpm.value_or(0)) {
    out.max_bpm = max_bpm_by_age(*age_years);
    out.max_how = "208 - 0.7 * age";
  }
}

/// For every length the best effort of all sessions, shortest first.
std::vector<Effort> best_of(std::span<const Shown> shown) {
  std::vector<Effort> best;
  for (const Shown& session : shown)
    for (const Effort& effort : session.efforts) {
      const auto same = std::find_if(best.begin(), best.end(), [&](const Effort& other) {
        return other.seconds == effort.seconds;
      });
      if (same == best.end())
        best.push_back(effort);
      else if (effort.metres > same->metres)
        *same = effort;
    }
  std::sort(best.begin(), best.end(),
            [](const Effort& a, const Effort& b) { return a.seconds < b.seconds; });
  return best;
}

/// The median speed of the runs, each by the longest window that it has room for. Nothing with few
/// runs, any of which may have been all out.
std::optional<double> usual_speed(std::span<const Shown> shown) {
  constexpr std::size_t enough_runs = 6;
  constexpr double least_s = 600;
  std::vector<double> speeds;
  for (const Shown& session : shown)
    if (!session.efforts.empty() && session.efforts.back().seconds >= least_s)
      speeds.push_back(session.efforts.back().metres / session.efforts.back().seconds);
  if (speeds.size() < enough_runs) return {};
  return quantile(std::move(speeds), 0.5);
}

void take_speed(ThresholdEntry& out, std::span<const Shown> shown) {
  constexpr double critical_share = 0.95;  // house
  constexpr double reserve_max_m = 500;    // efforts that give more were not all out
  constexpr double fitted_to_s = 1200;
  constexpr double riegel_from_s = 600;
  constexpr double usual_share = 0.78;  // house
  const std::vector<Effort> best = best_of(shown);
  std::vector<Effort> fitted;
  for (const Effort& effort : best) {
    if (effort.seconds <= fitted_to_s) fitted.push_back(effort);
    if (effort.seconds < riegel_from_s || effort.metres <= 0) continue;
    const double speed = hour_speed(effort.metres, effort.seconds);
    if (speed <= out.threshold_mps.value_or(0)) continue;
    out.threshold_mps = speed;
    out.speed_how =
        fmt::format("from the best {:.0f} minutes, by Riegel's law", effort.seconds / 60);
  }
  // Whoever never runs all out shows no limit, and every easy run would look like a race.
  const auto usual = usual_speed(shown);
  if (usual && *usual / usual_share > out.threshold_mps.value_or(0)) {
    out.threshold_mps = *usual / usual_share;
    out.speed_how = "your usual run is taken to be at 78 % of it, since no run was faster";
  }
  if (out.threshold_mps && (*out.threshold_mps < least_mps || *out.threshold_mps > most_mps)) {
    out.threshold_mps.reset();  // walked, or a satellite's mistake
    return;
  }
  const auto critical = critical_speed(fitted);
  if (critical && critical->reserve_m >= 0 && critical->reserve_m <= reserve_max_m &&
      critical_share * critical->speed_mps <= most_mps &&
      critical_share * critical->speed_mps > out.threshold_mps.value_or(least_mps)) {
    out.threshold_mps = critical_share * critical->speed_mps;
    out.speed_how = "95 % of the critical speed of the best 2 to 20 minutes";
  }
}

}  // namespace

Shown shown_in(const activity::Session& session, const Clean& clean, Day day) {
  Shown out{day, highest_held(clean), {}};
  if (session.sport == activity::Sport::Run) out.efforts = best_efforts(clean);
  return out;
}

ThresholdEntry estimate(Day from, std::span<const Shown> shown, std::optional<double> age_years) {
  ThresholdEntry out;
  out.from = from;
  out.assumed = true;
  take_max(out, shown, age_years);
  take_speed(out, shown);
  return out;
}

}  // namespace rubdown::load
