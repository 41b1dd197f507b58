// A schedule with everything a person wants to know about it. Every face shows this and nothing
// else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/spot.h"
#include "schedule/calendar.h"
#include "schedule/condition.h"
#include "schedule/problem.h"
#include "schedule/solution.h"

namespace rubdown::schedule {

/// Why a massage lies where it lies: a rule, what it gives, and how well it is supported.
struct Reason {
  std::string rule;    // "R2-12", or "H-01" for one of rubdown's own
  std::string source;  // "runners-practice"; "rubdown" for our own
  std::string grade;   // "D"; "-" where no evidence is claimed (wishes, money)
  Points points;
  std::string words;  // "five days before the race"
};

struct FollowUp {
  Day first_day;
  Day last_day;
  std::string rule;
  std::string words;  // "easy running or rest"
};

/// Another day or style and what it would cost.
struct Alternative {
  int offer = 0;
  Points regret;  // optimum minus the best schedule that contains this offer
};

/// A place to work on: what was told of it, or how sore it is expected to be, 0 to 10.
struct WorkRegion {
  body::Spot spot{};   // both sides, where a forecast knows no side
  std::string name{};  // "quads", "left calf"
  double soreness = 0;
  double low = 0;  // the 80 % interval
  double high = 0;
  bool reported = false;
  std::string cause{};    // the session behind most of it; may be empty
  std::string finding{};  // what was told of the place, in words; empty for a forecast
};

struct Massage {
  int offer = 0;                     // index into Problem::offers()
  Points points;                     // the reasons add up to this
  std::vector<Reason> reasons;       // largest gain first
  std::vector<FollowUp> follow_ups;  // by day
  std::vector<Alternative>
      alternatives;                   // the nearest other choices, least regret first, at most 3
  std::vector<std::string> cautions;  // sentences
  std::vector<WorkRegion> regions{};  // at most three, those that were told of first
};

/// How a day looks from the optimum.
struct DayView {
  std::optional<Points> regret;  // of the best offer on this day; empty: closed
  std::optional<int> best_offer;
  std::vector<std::string> closed_by;  // rules that forbid every offer of this day, when closed
};

/// A short session with one's own hands and tools between massages.
struct SelfMassage {
  Day day;
  int minutes = 10;
  std::string words;  // "quads, hamstrings, calves with a foam roller"
  std::string rule;
};

struct Answer {
  std::string protocol;  // "consensus"
  std::string protocol_title;
  Problem problem;
  Calendar calendar;
  Solution solution;
  std::vector<Massage> massages;          // by day
  std::vector<DayView> days;              // one for each season day
  std::vector<SelfMassage> self_massage;  // by day
  std::vector<std::string> obstacles;     // Infeasible: sentences that name rules and days
  std::vector<std::string> notes;         // what was assumed, what was not understood: sentences
  std::optional<Day> goal_race_day;
  std::string goal_race;                 // "marathon on Sunday 10 October 2027", may be empty
  std::optional<Condition> condition{};  // empty: nothing was recorded
};

}  // namespace rubdown::schedule
