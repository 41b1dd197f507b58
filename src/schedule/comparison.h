// The protocols side by side on one runner's calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schedule/answer.h"

namespace rubdown::schedule {

/// What one protocol makes of one day, from its rows alone (no money, no tightness).
struct Verdict {
  enum class Kind {
    Silent,     // no row of this protocol speaks of this day: "not stated"
    Forbidden,  // every style on the menu is closed
    Open,
  };
  Kind kind = Kind::Silent;
  Points best;  // Open: the most that timing gives to a style on the menu
  std::optional<Style> best_style;
  std::vector<std::string> rules;  // Forbidden: those that close it; Open: those behind `best`
  std::optional<int> massage;      // the offer that this protocol's own optimum puts here

  friend bool operator==(const Verdict&, const Verdict&) = default;
};

struct ComparedDay {
  Day day;
  std::string words;              // what is run
  std::vector<Verdict> verdicts;  // one for each protocol, in the order of `protocols`
};

struct Comparison {
  std::vector<std::string> protocols;  // "consensus", ...
  std::vector<Answer> answers;         // what each of them would do, in the same order
  std::vector<ComparedDay> days;       // only those on which they disagree
  int season_days = 0;
};

}  // namespace rubdown::schedule
