// Everything that a one-shot schedule is made from. Both faces (terminal and, later, HTTP) fill it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "activity/session.h"
#include "core/race.h"
#include "core/units.h"
#include "load/history.h"
#include "schedule/make_calendar.h"
#include "schedule/pose.h"
#include "solve/best_schedule.h"
#include "training/plan.h"

namespace rubdown::app {

struct Request {
  std::vector<std::filesystem::path> plans;       // files; empty: kept_plan
  std::optional<training::Plan> kept_plan;        // of the store
  std::vector<std::filesystem::path> recordings;  // files, folders, archives; empty: sessions
  std::vector<activity::Session> sessions;        // of the store, by start
  load::HistoryRequest history;                   // who ran them
  std::vector<RaceWish> races;                    // besides those that the plan names
  std::optional<Day> from;                        // empty: today, or the plan's first day if later
  std::optional<Day> until;                // empty: the plan's end, and the recovery after a race
  std::string zone;                        // "Europe/Berlin", for calendars in UTC
  std::vector<std::string> day_overrides;  // "2027-08-01=long:32km"
  std::vector<schedule::BlockOverride> blocks;
  std::vector<schedule::ClosedDays> closed;
  std::vector<std::string> tools;      // for self-massage, by id; empty: not told
  std::string protocol = "consensus";  // a name, or the path of a file
  schedule::PoseRequest wishes;        // menu, budget, bookings, past, likes
  std::vector<std::string> notes{};    // what the store has to tell besides, in sentences
  solve::Effort effort;
};

}  // namespace rubdown::app
