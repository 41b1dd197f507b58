// One day under the lamp: everything that speaks for and against each massage on it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schedule/answer.h"
#include "schedule/reasons.h"

namespace rubdown::schedule {

/// A rule that closes an offer, and the words behind it.
struct Ban {
  std::string rule;
  std::string source;
  std::string grade;
  std::string words;
};

/// One offer of the day.
struct OfferExplanation {
  int offer = 0;  // index into Problem::offers()
  bool chosen = false;
  std::vector<Ban> bans;         // not empty: it cannot be chosen
  std::optional<Points> regret;  // empty: no schedule contains it
  Points points;                 // what it earns with `gap` days since the massage before it
  std::vector<Reason> reasons;   // they add up to `points`; empty when it is banned
};

struct DayExplanation {
  int day = 0;                           // of the season
  std::optional<int> gap;                // days since the massage before it; empty: none before
  std::vector<OfferExplanation> offers;  // the chosen one first, then by regret, then closed ones
};

/// Requires a day of the season and a solution of this season's problem.
[[nodiscard]] DayExplanation explain_day(const Season& season, const Solution& solution, int day);

}  // namespace rubdown::schedule
