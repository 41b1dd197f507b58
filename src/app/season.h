// Steps 1 to 4 of the road: a request becomes named days and a problem.
#pragma once

#include <vector>

#include "app/request.h"
#include "core/result.h"
#include "rules/protocol.h"
#include "schedule/calendar.h"
#include "schedule/problem.h"
#include "schedule/reasons.h"
#include "training/plan.h"

namespace rubdown::app {

/// A posed season: everything that a solver and an explanation need. Owns what it points to.
struct Season {
  training::Plan plan;
  schedule::Calendar calendar;
  rules::Protocol protocol;
  schedule::PoseRequest wishes;
  schedule::Problem problem;
  std::vector<std::string> notes;  // what was assumed, in sentences

  [[nodiscard]] schedule::Season view() const { return {calendar, protocol, wishes, problem}; }
};

/// Reads the plans and the protocol, names the days and poses the problem.
/// `today` decides what lies in the past when the request does not say where to start.
/// Errors  those of the readers; BadInput for a range that ends before it starts or is longer than
///         731 days, a race in the past, outside the plan, or two on one day; NotFound for files.
[[nodiscard]] Result<Season> pose_season(const Request& request, Day today);

/// The protocol of that name, or the one in the file of that path.
/// Errors  NotFound with the nearest name; those of rules::read_protocol.
[[nodiscard]] Result<rules::Protocol> load_protocol(const std::string& name_or_path);

}  // namespace rubdown::app
