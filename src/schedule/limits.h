// What a budget and a protocol allow: limits, gaps and wanted intervals.
#pragma once

#include "schedule/pose.h"

namespace rubdown::schedule {

/// Wanted days between massages, by block and by whether the massage is deep work.
class Intervals {
 public:
  /// Tenths of a day since the previous massage.
  [[nodiscard]] int tenths(Block block, Style style) const;

 private:
  friend Intervals intervals_of(const rules::Protocol& protocol, const PoseRequest& request);
  std::array<std::array<int, 2>, 5> tenths_{};  // [block][deep work]
};

[[nodiscard]] Intervals intervals_of(const rules::Protocol& protocol, const PoseRequest& request);

/// Budget windows, and the protocol's caps before each goal race.
[[nodiscard]] std::vector<Limit> limits_of(const Calendar& calendar,
                                           const rules::Protocol& protocol,
                                           const PoseRequest& request);

/// True on the days before a goal race on which no style may be tried for the first time.
[[nodiscard]] bool is_first_try_day(const Calendar& calendar, const rules::Protocol& protocol,
                                    int day);

}  // namespace rubdown::schedule
