#include "schedule/called_off.h"

#include <algorithm>

namespace rubdown::schedule {
namespace {

const Restriction* stop_on(const Calendar& calendar, const Booking& booking) {
  if (booking.had) return nullptr;
  for (const CalendarDay& day : calendar.days) {
    if (day.day != booking.day) continue;
    for (const Restriction& restriction : day.restrictions)
      if (is_stop(restriction) && forbids(restriction, booking.style)) return &restriction;
  }
  return nullptr;
}

}  // namespace

std::vector<CalledOff> call_off(std::vector<Booking>& booked, const Calendar& calendar) {
  std::vector<CalledOff> called_off;
  std::erase_if(booked, [&](const Booking& booking) {
    const Restriction* stop = stop_on(calendar, booking);
    if (stop) called_off.push_back({booking, stop->rule, stop->words});
    return stop != nullptr;
  });
  std::stable_sort(
      called_off.begin(), called_off.end(),
      [](const CalledOff& a, const CalledOff& b) { return a.booking.day < b.booking.day; });
  return called_off;
}

}  // namespace rubdown::schedule
