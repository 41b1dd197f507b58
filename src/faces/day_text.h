// One day under the lamp, as text: `rubdown why` and `rubdown what-if`.
#pragma once

#include <string>

#include "faces/lines.h"
#include "schedule/answer.h"
#include "schedule/explain.h"

namespace rubdown::faces {

/// What is on the day and, for each massage that could be booked, its points by rule, what it costs
/// the schedule, or the rules that close it.
[[nodiscard]] std::string day_as_text(const schedule::Answer& answer,
                                      const schedule::DayExplanation& day, const TextStyle& style);

/// The best schedule that contains one massage, beside the best there is.
struct WhatIfView {
  const schedule::Answer& best;
  const schedule::DayExplanation& day;
  const schedule::Answer* then = nullptr;  // nothing: the day is closed to what was asked
  int offer = 0;                           // the massage that `then` contains
  Points regret;
};
[[nodiscard]] std::string what_if_as_text(const WhatIfView& view, const TextStyle& style);

}  // namespace rubdown::faces
