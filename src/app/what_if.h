// "What if I went on Friday?": the best schedule with a massage on that day, beside the optimum.
#pragma once

#include <optional>
#include <vector>

#include "app/request.h"
#include "core/result.h"
#include "schedule/answer.h"
#include "schedule/explain.h"

namespace rubdown::app {

struct WhatIf {
  schedule::Answer best;                 // as things are
  schedule::DayExplanation day;          // the day that was asked about
  std::optional<schedule::Answer> then;  // with the massage of that day; empty when it is closed
  int offer = 0;                         // the massage that `then` contains
  Points regret;                         // what it costs
};

/// Errors  those of pose_season; BadInput for a day outside the season, or a style that the menu
///         does not hold.
[[nodiscard]] Result<WhatIf> what_if(const Request& request, Day today, Day day,
                                     std::optional<Style> style);

/// `rubdown why DAY`.
struct Why {
  schedule::Answer answer;
  schedule::DayExplanation day;
};
[[nodiscard]] Result<Why> why(const Request& request, Day today, Day day);

}  // namespace rubdown::app
