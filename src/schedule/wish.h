// The parts of an offer's price that come from the runner and not from the calendar.
#pragma once

#include "schedule/pose.h"

namespace rubdown::schedule {

inline constexpr const char* wish_rule = "H-03";
inline constexpr const char* money_rule = "H-04";
inline constexpr const char* helped_rule = "H-26";

/// Adds to an offer what its weekday, style, length and price are worth to this runner, what helped
/// her before and where it is tight or sore, and closes it where she never wants it. Needs of the
/// protocol count here too.
void add_wishes(Offer& offer, const Calendar& calendar, const rules::Protocol& protocol,
                const PoseRequest& request);

/// Needs of the protocol that hold on this day for this style.
[[nodiscard]] std::vector<const rules::Need*> needs_on(const CalendarDay& day,
                                                       const rules::Protocol& protocol,
                                                       const Runner& runner, Style style);

/// Points that a unit of money costs: 0.05 for currencies in which an hour costs around 80.
[[nodiscard]] double usual_thrift(std::string_view currency);

}  // namespace rubdown::schedule
