#include "training/recurrence.h"

#include <doctest/doctest.h>

#include "core/day.h"

using namespace rubdown;
using namespace rubdown::training;

namespace {

std::string days_of(const std::string& rule) {
  const Day start = *day_from_iso("2027-03-01");
  const auto found =
      expand(rule, {.day = start},
             {.from = start, .until = *day_from_iso("2027-12-31"), .count = 9, .steps = 100});
  if (found.fault) return "fault";
  std::string days;
  for (const Moment& moment : found.moments) days += to_iso(moment.day) + " ";
  return days;
}

}  // namespace

// The leak sanitizer of the dev preset judges this: libical leaves the name of the other calendar
// to its caller.
TEST_CASE("a rule in another calendar repeats, is refused or cannot be read, and leaves nothing") {
  CHECK(days_of("FREQ=WEEKLY;RSCALE=GREGORIAN;COUNT=3") == "2027-03-01 2027-03-08 2027-03-15 ");
  CHECK(days_of("FREQ=WEEKLY;RSCALE=NOBODYS;COUNT=3") == "fault");
  CHECK(days_of("RSCALE=HEBREW;FREQ=SOMETIMES") == "fault");
  CHECK(days_of("FREQ=HOURLY;RSCALE=HEBREW") == "fault");
}
