// What one session cost the whole body, and how that was found out.
//
// The scale is that of an hour at threshold: 100, whatever the method. What nothing is known of has
// no load; it is not zero.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "load/clean.h"
#include "load/thresholds.h"

namespace rubdown::load {

/// In the order they are tried. Runs alone have the two by pace.
enum class Method {
  HeartRate,      // Banister's impulse, second by second
  HeartRateMean,  // the same from the mean alone: a file without a series
  GradedPace,     // speed and slope, second by second
  PaceMean,       // the mean speed alone
  Rpe,            // perceived exertion times minutes (Foster)
  Minutes,        // minutes times what an hour of that sport usually costs
  None,           // nothing is known
};
/// "heart_rate", "heart_rate_mean", "graded_pace", "pace_mean", "rpe", "minutes", "none".
[[nodiscard]] std::string_view name_of(Method method);

struct SessionLoad {
  std::optional<double> load{};  // 100 = an hour at threshold
  Method method = Method::None;
  std::string words{};               // the method, for people
  std::vector<std::string> notes{};  // what was assumed, and why a better method was not used

  std::optional<double> hours{};
  std::optional<double> trimp{};        // Banister's impulse, where the heart rate was used
  std::optional<double> run_load{};     // by pace, beside a load by heart rate
  bool run_load_is_sure = false;        // against a threshold speed that the runner told
  std::optional<double> rpe_minutes{};  // Foster's own unit, where RPE is known

  /// How hard it was on the whole, 1 = threshold: sqrt(load per hour / 100). By pace where the
  /// threshold speed was told, since the heart drifts; else the lower of pace and heart rate, since
  /// a speed estimated from runs that were not all out reads high. At most intensity_max.
  [[nodiscard]] std::optional<double> intensity() const;
};

/// The hardest that so many hours can be run: 1.05 * hours^(1/1.06 - 1), Riegel's law with 5 % to
/// spare. What is measured above it says that a threshold is too low.
[[nodiscard]] double intensity_max(double hours);

/// Method  The first of `Method` that the session has data for. Heart rate must cover 70 % of the
///         timer's time and is scaled up to all of it; pace needs half of it.
/// Source  Banister 1991; Foster et al. 2001 (RPE * minutes); the rest is house: RPE 7 is
/// threshold,
///         and an hour of run, walk, ride, swim, strength, other costs 55, 20, 45, 50, 35, 30.
[[nodiscard]] SessionLoad session_load(const activity::Session& session, const Clean& clean,
                                       const Thresholds& thresholds);

}  // namespace rubdown::load
