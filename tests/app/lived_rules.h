// Whether a massage that was had broke a rule, judged from what happened and nothing else: no
// calendar, no problem, no protocol file.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "care/finding.h"
#include "care/massage.h"
#include "tests/app/random_season.h"

namespace rubdown::test {

class LivedRules {
 public:
  void felt(Day day, double soreness) { soreness_[day] = std::max(soreness_[day], soreness); }
  void found(const care::Finding& sore);

  /// In sentences; empty when none is broken. `before` are the massages that were had before it.
  [[nodiscard]] std::vector<std::string> broken_by(const care::Massage& massage,
                                                   const std::vector<care::Massage>& before,
                                                   const DrawnSeason& season) const;

 private:
  std::map<Day, double> soreness_;  // of the legs, as it was told
};

}  // namespace rubdown::test
