#include "load/session_load.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "load/graded_pace.h"
#include "load/trimp.h"

namespace rubdown::load {
namespace {

using activity::Session;
using activity::Sport;

constexpr std::array<std::string_view, 7> method_names = {
    "heart_rate", "heart_rate_mean", "graded_pace", "pace_mean", "rpe", "minutes", "none"};
constexpr std::array<std::string_view, 7> method_words = {
    "from heart rate",
    "from the mean heart rate (reads low when the effort varied)",
    "from pace and slope",
    "from the mean pace",
    "from perceived exertion times minutes",
    "from minutes alone",
    "unknown: neither heart rate, pace, exertion nor time"};

/// What the methods look at.
struct Case {
  const Session& session;
  const Clean& clean;
  const Thresholds& thresholds;
  std::optional<double> timer_s{};
};

void take(SessionLoad& out, double load, Method method) {
  out.load = load;
  out.method = method;
}

void say(SessionLoad& out, const std::vector<std::string>& words) {
  out.notes.insert(out.notes.end(), words.begin(), words.end());
}

/// The runner's rates, when they can carry a load; else says why not.
std::optional<HeartRates> rates_of(const Case& of, SessionLoad& out) {
  const Thresholds& known = of.thresholds;
  if (!known.max_bpm || !known.rest_bpm || !known.threshold_bpm) {
    out.notes.push_back("heart rate not used: no maximum is known");
    return {};
  }
  const auto rates = heart_rates(known.rest_bpm->value, known.max_bpm->value);
  if (!rates) out.notes.push_back("heart rate not used: " + rates.error().what);
  if (!rates) return {};
  return *rates;
}

void take_impulse(const Case& of, const HeartRates& rates, double impulse, Method method,
                  SessionLoad& out) {
  const double threshold = of.thresholds.threshold_bpm->value;
  out.trimp = impulse;
  take(out, load_of_trimp(impulse, threshold, rates, of.thresholds.sex), method);
  say(out, of.thresholds.heart_assumptions());
}

bool by_heart_rate(const Case& of, SessionLoad& out) {
  constexpr double coverage_min = 0.7;
  const bool has_rates = std::any_of(of.clean.heart_rate_bpm.begin(), of.clean.heart_rate_bpm.end(),
                                     [](float bpm) { return !std::isnan(bpm); });
  if (!has_rates || !of.timer_s) return false;
  const auto rates = rates_of(of, out);
  if (!rates) return false;
  const Trimp sum = trimp_of(of.clean.heart_rate_bpm, *rates, of.thresholds.sex);
  // A timer that stood still more often than the pauses tell must not shrink the load.
  const double whole_s = std::max(*of.timer_s, sum.seconds);
  const double coverage = sum.seconds / whole_s;
  if (coverage < coverage_min) {
    out.notes.push_back(
        fmt::format("heart rate not used: it covers {:.0f} % of the time", 100 * coverage));
    return false;
  }
  if (coverage < 0.99)
    out.notes.push_back(fmt::format(
        "heart rate covers {:.0f} % of the time; scaled up to all of it", 100 * coverage));
  take_impulse(of, *rates, sum.impulse / coverage, Method::HeartRate, out);
  return true;
}

bool by_mean_heart_rate(const Case& of, SessionLoad& out) {
  const auto mean = of.session.heart_rate_mean_bpm;
  if (of.clean.seconds() > 0 || !mean || *mean <= 0 || *mean > 240 || !of.timer_s) return false;
  const auto rates = rates_of(of, out);
  if (!rates) return false;
  const double minute = trimp_a_minute(reserve_share(*mean, *rates), of.thresholds.sex);
  take_impulse(of, *rates, minute * *of.timer_s / 60, Method::HeartRateMean, out);
  return true;
}

struct PaceLoad {
  double load = 0;
  Method method = Method::None;
};

/// By speed and slope, else by the mean speed; runs alone, and only with a threshold speed.
std::optional<PaceLoad> pace_load(const Case& of) {
  constexpr double coverage_min = 0.5;
  if (of.session.sport != Sport::Run || !of.thresholds.threshold_mps || !of.timer_s) return {};
  const double threshold = of.thresholds.threshold_mps->value;
  const auto known =
      static_cast<double>(std::count_if(of.clean.speed_mps.begin(), of.clean.speed_mps.end(),
                                        [](float speed) { return !std::isnan(speed); }));
  const double hours = std::max(*of.timer_s, known) / 3600;
  const auto graded = normalised_graded_speed(of.clean);
  if (graded && known >= coverage_min * *of.timer_s)
    return PaceLoad{run_load(hours, *graded / threshold), Method::GradedPace};
  const auto metres = distance_of(of.session, of.clean);
  if (!metres || *of.timer_s <= 0) return {};
  const double speed = *metres / *of.timer_s;
  if (speed > 12) return {};
  return PaceLoad{run_load(hours, speed / threshold), Method::PaceMean};
}

bool by_pace(const Case& of, SessionLoad& out) {
  const auto found = pace_load(of);
  if (!found) return false;
  take(out, found->load, found->method);
  say(out, of.thresholds.speed_assumptions());
  const bool is_level = found->method == Method::GradedPace && !of.clean.descent_m;
  if (is_level) out.notes.push_back("no altitude was recorded: taken as level");
  return true;
}

/// Minutes for perceived exertion: strength and the like from start to end, since rests belong to
/// it; others the timer's time and its short pauses.
std::optional<double> felt_minutes(const Case& of) {
  constexpr std::int32_t short_pause_s = 120;
  const bool rests_belong = of.session.sport == Sport::Strength || of.session.sport == Sport::Other;
  if (rests_belong && of.session.elapsed_s && *of.session.elapsed_s > 0 &&
      *of.session.elapsed_s < 12 * 3600)
    return *of.session.elapsed_s / 60;
  if (!of.timer_s) return {};
  double seconds = *of.timer_s;
  for (const activity::Pause& pause : of.session.pauses)
    if (pause.to_s > pause.from_s && pause.to_s - pause.from_s <= short_pause_s)
      seconds += pause.to_s - pause.from_s;
  return seconds / 60;
}

bool by_exertion(const Case&, SessionLoad& out) {
  constexpr double threshold_rpe = 7;
  if (!out.rpe_minutes) return false;
  take(out, 100 * *out.rpe_minutes / (60 * threshold_rpe), Method::Rpe);
  return true;
}

/// What an hour of that sport usually costs. House.
double usual_hour(Sport sport) {
  switch (sport) {
    case Sport::Run:
      return 55;
    case Sport::Walk:
      return 20;
    case Sport::Ride:
      return 45;
    case Sport::Swim:
      return 50;
    case Sport::Strength:
      return 35;
    case Sport::Other:
      return 30;
  }
  return 30;
}

bool by_minutes(const Case& of, SessionLoad& out) {
  if (!of.timer_s) return false;
  const double hour = usual_hour(of.session.sport);
  take(out, hour * *of.timer_s / 3600, Method::Minutes);
  out.notes.push_back(fmt::format("an hour of {} is taken to cost {:.0f}",
                                  activity::name_of(of.session.sport), hour));
  return true;
}

/// A load beyond an all-out effort of that length is a threshold's fault, and is said, not hidden.
void doubt_thresholds(SessionLoad& out) {
  const auto is_beyond = [&](const std::optional<double>& load) {
    return load && out.hours && *out.hours > 0 &&
           std::sqrt(*load / (100 * *out.hours)) > intensity_max(*out.hours);
  };
  if (is_beyond(out.run_load))
    out.notes.push_back(
        "faster than an all-out run of that length: is the threshold speed too low?");
  if (out.trimp && is_beyond(out.load))
    out.notes.push_back(
        "harder than an all-out run of that length: is the threshold heart rate too low?");
}

void set_beside(const Case& of, SessionLoad& out) {
  if (of.timer_s) out.hours = *of.timer_s / 3600;
  if (const auto pace = pace_load(of)) {
    out.run_load = pace->load;
    out.run_load_is_sure = of.thresholds.threshold_mps->assumed.empty();
  }
  const auto minutes = felt_minutes(of);
  if (of.session.rpe && *of.session.rpe > 0 && *of.session.rpe <= 10 && minutes)
    out.rpe_minutes = *of.session.rpe * *minutes;
}

}  // namespace

std::string_view name_of(Method method) { return method_names[static_cast<std::size_t>(method)]; }

std::optional<double> SessionLoad::intensity() const {
  std::optional<double> cost = run_load ? run_load : load;
  if (run_load && !run_load_is_sure && trimp) cost = std::min(*run_load, *load);
  if (!cost || !hours || *hours <= 0) return {};
  return std::min(std::sqrt(*cost / (100 * *hours)), intensity_max(*hours));
}

double intensity_max(double hours) {
  constexpr double spare = 1.05;
  constexpr double shortest_hours = 1.0 / 30;
  return spare * std::pow(std::max(hours, shortest_hours), 1 / 1.06 - 1);
}

SessionLoad session_load(const Session& session, const Clean& clean, const Thresholds& thresholds) {
  const Case of{session, clean, thresholds, timer_seconds(session, clean)};
  SessionLoad out;
  set_beside(of, out);
  for (const auto method : {by_heart_rate, by_mean_heart_rate, by_pace, by_exertion, by_minutes})
    if (method(of, out)) break;
  doubt_thresholds(out);
  out.words = method_words[static_cast<std::size_t>(out.method)];
  if (session.sport != Sport::Run && out.method == Method::HeartRate)
    out.words += ", with the thresholds of running";
  return out;
}

}  // namespace rubdown::load
