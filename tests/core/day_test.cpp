#include "core/day.h"

#include <doctest/doctest.h>

using namespace rubdown;

TEST_CASE("a day reads back as it was written") {
  const auto day = day_from_iso("2027-10-05");
  REQUIRE(day.has_value());
  CHECK(to_iso(*day) == "2027-10-05");
  CHECK(to_short(*day) == "Tue  5 Oct");
  CHECK(to_long(*day) == "Tuesday 5 October 2027");
  CHECK(weekday_of(*day) == 1);
  CHECK(day_from_iso("20271005") == day);
  CHECK(to_iso(month_of(*day)) == "2027-10-01");
}

TEST_CASE("days that do not exist, or lie centuries away, are nothing") {
  for (const char* text : {"2027-02-29", "2027-13-01", "2027-00-10", "1601-01-01", "9999-12-31",
                           "2027-1-5", "", "tomorrow", "2027/10/05", "-0270101", "2027-10-0x"})
    CHECK_FALSE(day_from_iso(text).has_value());
}

TEST_CASE("a week begins on its Monday, in whatever month or year that lies") {
  const auto monday = [](std::string_view day) { return to_iso(monday_of(*day_from_iso(day))); };
  CHECK(monday("2027-10-04") == "2027-10-04");
  CHECK(monday("2027-10-10") == "2027-10-04");
  CHECK(monday("2027-10-11") == "2027-10-11");
  CHECK(monday("2027-01-01") == "2026-12-28");
  CHECK(monday("1969-12-31") == "1969-12-29");
}

TEST_CASE("weekdays are understood from three letters on") {
  CHECK(weekday_named("mon") == 0);
  CHECK(weekday_named("SUNDAY") == 6);
  CHECK_FALSE(weekday_named("t").has_value());
  CHECK_FALSE(weekday_named("monk").has_value());
}
