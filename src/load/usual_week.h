// The week that a runner usually runs, from what was recorded: what stands in for a plan where
// there is none.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "core/units.h"
#include "load/history.h"
#include "training/plan.h"

namespace rubdown::load {

/// One weekday of it.
struct UsualDay {
  std::optional<RunName> run{};        // nothing: usually no run
  std::optional<double> kilometres{};  // the median of those days; nothing: never recorded
  int seen = 0;                        // on so many of those weekdays it was this
};

struct UsualWeek {
  DaySpan from{};  // the days that it was taken from, 56 at most
  int known_days = 0;
  int runs = 0;
  std::array<UsualDay, 7> days{};  // Monday first
};

/// Method  The 56 days before `before`, or before the day after the last run where that is earlier.
///         A week has as many long, hard and easy days as those weeks had on average (rounded), and
///         each kind lies on the weekdays on which it was run most often, the long ones first.
///         Stretches of which nothing is known do not count as rest.
/// Gives   Nothing when no run lies before `before`.
/// Source  House.
[[nodiscard]] std::optional<UsualWeek> usual_week(const History& history, Day before);

/// Every day of `days` as a workout, rest days too; its text tells where it comes from. A hard run
/// stands as an unnamed tempo, since nobody knows what it will be.
[[nodiscard]] training::Plan plan_of(const UsualWeek& week, DaySpan days);

}  // namespace rubdown::load
