// What training does to the legs around one day, in the words of the body map: the needs of an
// evening. No store, no files: a request goes in, and a window of days comes out.
#pragma once

#include <span>
#include <vector>

#include "app/request.h"
#include "body/routine.h"
#include "care/feel.h"
#include "core/result.h"
#include "load/soreness.h"
#include "schedule/calendar.h"

namespace rubdown::app {

/// The weeks around a day, as they were run and are planned.
struct Window {
  schedule::Calendar calendar;
  std::vector<load::SorenessDay> soreness;  // the days that are forecast; empty: no recordings
  std::vector<care::Feel> feels;            // what was told, up to the day of the window

  [[nodiscard]] int index_of(Day day) const;
};

/// Days before and after the day that a window is made for.
inline constexpr int window_back = 28;
inline constexpr int window_ahead = 14;

/// `request` holds plan, races, sessions and reports; what is recorded after `day` is left out.
/// Without a plan the usual week stands in for it; with neither, the days are empty.
/// Errors  those of read_plans and of load::history_of.
[[nodiscard]] Result<Window> window_around(Day day, const Request& request,
                                           std::vector<care::Feel> feels);

/// What that day asks for: soreness that is forecast, what was felt on it or the two days before,
/// and what the runs around it ask for.
[[nodiscard]] std::vector<body::Need> needs_on(Day day, const Window& window);

/// Places in which pain was told on that day or the two before it.
[[nodiscard]] std::vector<body::LeftAlone> pains_on(Day day, std::span<const care::Feel> feels);

}  // namespace rubdown::app
