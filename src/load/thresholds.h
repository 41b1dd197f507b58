// What a runner's heart rates and speeds are measured against, and from which day on.
//
// Each figure holds from the day it was entered. A day before the first one takes the earliest. So
// a load keeps the value that the thresholds of its day gave it, whatever is entered later.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "activity/session.h"
#include "core/result.h"
#include "core/units.h"
#include "load/clean.h"
#include "load/critical_speed.h"
#include "load/trimp.h"

namespace rubdown::load {

/// The day of figures that hold for all days.
inline constexpr Day always{std::chrono::year{1900} / 1 / 1};

/// What is known, or taken to be, from one day on. What is not told stays as it was.
struct ThresholdEntry {
  Day from{};
  std::optional<double> max_bpm{};
  std::optional<double> rest_bpm{};
  std::optional<double> threshold_bpm{};  // of an all-out hour
  std::optional<double> threshold_mps{};  // of an all-out hour
  bool assumed = false;                   // estimated, not told by the runner
  std::string max_how{};                  // of an assumed figure: from what
  std::string speed_how{};
};

/// A figure and, when nobody told it, the words that say so: "assumed: 208 - 0.7 * age".
struct Figure {
  double value = 0;
  std::string assumed{};  // empty: told by the runner
};

struct Thresholds {
  Sex sex = Sex::Unknown;
  std::optional<Figure> max_bpm{};
  std::optional<Figure> rest_bpm{};
  std::optional<Figure> threshold_bpm{};
  std::optional<Figure> threshold_mps{};

  /// What was assumed of the heart, or of the speed, as short sentences; empty when nothing was.
  [[nodiscard]] std::vector<std::string> heart_assumptions() const;
  [[nodiscard]] std::vector<std::string> speed_assumptions() const;
};

class ThresholdHistory {
 public:
  explicit ThresholdHistory(Sex sex = Sex::Unknown) : sex_{sex} {}

  /// Refuses figures that nobody has, and a maximum less than 40 beats above the resting rate. What
  /// is refused changes nothing.
  Result<void> add(ThresholdEntry entry);

  /// The figures that hold on a day. Told ones outrank assumed ones. Where there is a maximum: a
  /// resting rate of 60, and a threshold heart rate at 85 % of the reserve, are assumed (house).
  [[nodiscard]] Thresholds on(Day day) const;

 private:
  Sex sex_;
  std::vector<ThresholdEntry> entries_;  // by day, then in the order they were added
};

/// 208 - 0.7 * age. Source: Tanaka, Monahan & Seals 2001, JACC 37:153.
[[nodiscard]] double max_bpm_by_age(double age_years);

/// What one session shows of a runner's limits.
struct Shown {
  Day day{};
  std::optional<double> highest_bpm{};  // held for 10 s, and no higher than 220
  std::vector<Effort> efforts{};        // of runs
};
[[nodiscard]] Shown shown_in(const activity::Session& session, const Clean& clean, Day day);

/// An entry, marked as assumed, that holds from `from`: the maximum is the higher of the highest
/// heart rate that was seen and the age's (training seldom reaches it); the threshold speed is the
/// fastest of 0.95 * critical speed, what Riegel's law makes of an effort of 10 minutes or more,
/// and (from six runs on) the median run's speed over 0.78. Figures that nothing speaks for stay
/// empty.
[[nodiscard]] ThresholdEntry estimate(Day from, std::span<const Shown> shown,
                                      std::optional<double> age_years);

}  // namespace rubdown::load
