// Appointments that a stop outranks: struck out of the schedule, to be called off by the runner.
#pragma once

#include <string>
#include <vector>

#include "schedule/calendar.h"
#include "schedule/pose.h"

namespace rubdown::schedule {

struct CalledOff {
  Booking booking{};
  std::string rule{};   // "S-07"
  std::string words{};  // why, for the runner
};

/// Takes those out of `booked` that a stop forbids. A wish for free days takes none out: there the
/// runner decides. A massage that was had stays: no stop undoes it.
[[nodiscard]] std::vector<CalledOff> call_off(std::vector<Booking>& booked,
                                              const Calendar& calendar);

}  // namespace rubdown::schedule
