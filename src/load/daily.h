// Load by day. A day is known, even when nothing was done on it, or it is unknown; an unknown day
// is not a rest day.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "activity/session.h"
#include "core/units.h"

namespace rubdown::load {

/// Days [first, last], both included.
struct DaySpan {
  Day first{};
  Day last{};
};

/// The calendar day that a session started on, where the runner was: by the file's own offset from
/// UTC, else by the runner's.
[[nodiscard]] Day day_of(const activity::Session& session, std::chrono::seconds runner_offset);

/// One session's day and load; a session whose load is not known makes its day unknown.
struct Portion {
  Day day{};
  std::optional<double> load{};
};

struct DayLoad {
  Day day{};
  std::optional<double> load{};  // nothing: unknown
};

/// Every day of `whole`, summed; in the order of the days. Days without a session are rest (0)
/// unless they lie in one of the `unknown` spans.
[[nodiscard]] std::vector<DayLoad> loads_by_day(std::span<const Portion> portions, DaySpan whole,
                                                std::span<const DaySpan> unknown = {});

/// Stretches of more than 14 days without a session, between the first and the last one: more
/// likely a watch that was not worn than rest. House; the runner may say otherwise.
[[nodiscard]] std::vector<DaySpan> silent_spans(std::span<const Portion> portions);

}  // namespace rubdown::load
