#include "load/daily.h"

#include <doctest/doctest.h>

#include <array>

#include "made.h"

using namespace rubdown;
using namespace rubdown::load;
using made::day;

TEST_CASE("sessions of a day add up, and a day without one is rest") {
  const std::array<Portion, 3> portions = {
      {{day("2027-01-04"), 40.0}, {day("2027-01-04"), 20.0}, {day("2027-01-06"), 80.0}}};
  const auto days = loads_by_day(portions, {day("2027-01-04"), day("2027-01-06")});
  REQUIRE(days.size() == 3);
  CHECK(*days[0].load == 60);
  CHECK(*days[1].load == 0);
  CHECK(*days[2].load == 80);
}

TEST_CASE("an unknown day stays unknown, and so does a day with a session of unknown load") {
  const std::array<Portion, 3> portions = {
      {{day("2027-01-04"), 40.0}, {day("2027-01-04"), {}}, {day("2027-01-05"), 30.0}}};
  const std::array<DaySpan, 1> unknown = {{{day("2027-01-05"), day("2027-01-06")}}};
  const auto days = loads_by_day(portions, {day("2027-01-04"), day("2027-01-07")}, unknown);
  CHECK_FALSE(days[0].load.has_value());
  CHECK(*days[1].load == 30);  // a session was recorded: the day is known after all
  CHECK_FALSE(days[2].load.has_value());
  CHECK(*days[3].load == 0);
}

TEST_CASE("a fortnight without a session is rest, more is silence") {
  const auto spans_after = [](const char* second) {
    const std::array<Portion, 2> portions = {{{day("2027-01-01"), 40.0}, {day(second), 40.0}}};
    return silent_spans(portions);
  };
  CHECK(spans_after("2027-01-16").empty());  // 14 days between
  const auto spans = spans_after("2027-01-17");
  REQUIRE(spans.size() == 1);
  CHECK(spans[0].first == day("2027-01-02"));
  CHECK(spans[0].last == day("2027-01-16"));
}

TEST_CASE("a run at 23:30 UTC is tomorrow's in Luxembourg and today's in Boston") {
  activity::Session session;
  session.start =
      std::chrono::sys_days{std::chrono::year{2027} / 3 / 1} + std::chrono::minutes{1410};
  CHECK(day_of(session, std::chrono::hours{1}) == day("2027-03-02"));
  CHECK(day_of(session, std::chrono::hours{-5}) == day("2027-03-01"));
  session.utc_offset = std::chrono::hours{-8};  // the file knows better than the runner's home
  CHECK(day_of(session, std::chrono::hours{1}) == day("2027-03-01"));
}
