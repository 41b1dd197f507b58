// Seasons drawn from a seed: plans that a runner could have, with menus and budgets.
#pragma once

#include <cstdint>

#include "rules/protocol.h"
#include "schedule/make_calendar.h"
#include "schedule/pose.h"
#include "training/plan.h"

namespace rubdown::test {

struct DrawnSeason {
  training::Plan plan;
  schedule::CalendarRequest calendar;
  schedule::PoseRequest wishes;
};

/// 8 to 24 weeks to a goal race on a Sunday: one to three hard days and one long run a week, easy
/// days and rest between; a menu of two to five massages; a budget.
[[nodiscard]] DrawnSeason draw_season(std::uint64_t seed);

/// The same, posed under a protocol.
[[nodiscard]] schedule::Problem posed(const DrawnSeason& season, const rules::Protocol& protocol);

}  // namespace rubdown::test
