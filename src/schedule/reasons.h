// Puts words to the points: why each massage of a solution lies where it lies.
#pragma once

#include <vector>

#include "schedule/answer.h"
#include "schedule/pose.h"

namespace rubdown::schedule {

/// What the words need besides the numbers.
struct Season {
  const Calendar& calendar;
  const rules::Protocol& protocol;
  const PoseRequest& request;
  const Problem& problem;
};

/// The massages of a solution with reasons, follow-ups, cautions and nearest alternatives.
/// The points of the reasons add up to schedule::price.
[[nodiscard]] std::vector<Massage> explain(const Season& season, const Solution& solution);

/// Reasons of one offer when the previous massage lies `gap` days back.
[[nodiscard]] std::vector<Reason> reasons_for(const Season& season, int offer, int gap);

/// How each day of the season looks from the optimum.
[[nodiscard]] std::vector<DayView> day_views(const Problem& problem, const Solution& solution);

/// What stands in the way of the booked massages, in sentences.
[[nodiscard]] std::vector<std::string> obstacles_of(const Season& season);

/// "the lock-out before the race on 5 Oct": the row behind a rule that forbids this offer, if it
/// is a row of the protocol, else the rule's own words.
[[nodiscard]] std::string words_of_ban(const Season& season, int offer, const std::string& rule);

}  // namespace rubdown::schedule
