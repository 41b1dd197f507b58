// A training plan from the bytes of a file: iCalendar or CSV, told apart by content.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "training/plan.h"

namespace rubdown::training {

struct PlanOptions {
  /// Where the runner lives ("Europe/Berlin"): turns times in UTC into local days.
  /// Empty: the calendar's own zone (X-WR-TIMEZONE), else UTC, and a note says so.
  std::string zone{};
  /// Days outside this range are left out (and counted in a note): it also caps recurrences.
  std::optional<Day> from{};
  std::optional<Day> until{};
  /// The last day of a CSV plan that counts weeks to the goal instead of naming days.
  std::optional<Day> goal_day{};
};

/// Reads a plan that is called `name` in messages.
/// Gives   workouts by day; what was not understood, with its place; notes on what was assumed.
/// Errors  BadInput with the place ("plan.ics, line 12") for: neither a calendar nor a CSV plan,
///         empty, over 32 MB, not UTF-8, cut in the middle of an event, no run in it, ...
[[nodiscard]] Result<Plan> read_plan(std::string_view bytes, std::string_view name,
                                     const PlanOptions& options);

}  // namespace rubdown::training
