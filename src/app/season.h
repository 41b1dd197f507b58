// Steps 1 to 4 of the road: a request becomes named days and a problem.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/request.h"
#include "app/season_range.h"
#include "core/result.h"
#include "rules/protocol.h"
#include "schedule/calendar.h"
#include "schedule/called_off.h"
#include "schedule/condition.h"
#include "schedule/problem.h"
#include "schedule/reasons.h"
#include "schedule/recorded_day.h"
#include "training/plan.h"

namespace rubdown::app {

/// What a season is made from, whatever the protocol: files are read and runs weighed once.
struct Basis {
  training::Plan plan;
  std::vector<Race> races;  // by day; those of the 28 days before the season, too
  SeasonRange range;
  std::vector<schedule::RecordedDay> recorded;   // the days that are over
  std::optional<schedule::Condition> condition;  // empty: nothing was recorded
  std::vector<std::string> notes;                // what was assumed, in sentences

  [[nodiscard]] bool has_race_ahead() const {
    return !races.empty() && races.back().day >= range.from;
  }
};

/// A posed season: everything that a solver and an explanation need. Owns what it points to.
struct Season {
  training::Plan plan;
  schedule::Calendar calendar;
  rules::Protocol protocol;
  schedule::PoseRequest wishes;
  schedule::Problem problem;
  std::optional<schedule::Condition> condition;
  std::vector<std::string> tools;  // for self-massage, by id; empty: not told
  std::vector<std::string> notes;  // what was assumed, in sentences
  std::vector<schedule::StopNotice> stops;
  std::vector<schedule::LeaveAlone> leave_alone;
  std::vector<schedule::CalledOff> called_off;

  [[nodiscard]] schedule::Season view() const { return {calendar, protocol, wishes, problem}; }
};

/// Reads the plan and what was run; without a plan, the one stands in for the other.
/// `today` decides what lies in the past when the request does not say where to start.
/// Errors  those of the readers; BadInput for neither a plan nor a run, a range that ends before it
///         starts or is longer than 731 days, a race in the past, outside the plan, or two on one
///         day; NotFound for files.
[[nodiscard]] Result<Basis> read_basis(const Request& request, Day today);

/// Reads the protocol, names the days and poses the problem.
/// Errors  those of load_protocol and schedule::pose; BadInput: a need that the protocol lacks.
[[nodiscard]] Result<Season> pose_season(const Basis& basis, const Request& request);
/// Both.
[[nodiscard]] Result<Season> pose_season(const Request& request, Day today);

/// The day as the season counts it.
/// Errors  BadInput outside the season.
[[nodiscard]] Result<int> index_of_day(const Season& season, Day day);

/// The protocol of that name, or the one in the file of that path.
/// Errors  NotFound with the nearest name; those of rules::read_protocol.
[[nodiscard]] Result<rules::Protocol> load_protocol(const std::string& name_or_path);

}  // namespace rubdown::app
