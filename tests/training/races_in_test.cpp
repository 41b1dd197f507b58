#include "training/races_in.h"

#include <doctest/doctest.h>

#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;

TEST_CASE("a plan's races are classed by their own length, and the longest is the goal") {
  const std::string text = calendar(event("20270801", "Easy 8 km") + event("20270905", "10K race") +
                                    event("20270919", "Half marathon race, total 25 km") +
                                    event("20271010", "Marathon"));
  const auto plan = read_plan(text, "plan.ics", {});
  REQUIRE(plan.has_value());
  const auto races = races_in(*plan);
  REQUIRE(races.size() == 3);
  CHECK(races[0].distance == RaceDistance::TenK);
  CHECK(races[1].distance == RaceDistance::Half);
  CHECK(races[2].distance == RaceDistance::Marathon);
  CHECK(races[0].importance == Importance::Minor);
  CHECK(races[1].importance == Importance::Minor);
  CHECK(races[2].importance == Importance::Goal);
  CHECK(races[2].name == "Marathon");
}

TEST_CASE("a race of unknown length takes that of the plan's name, or is left out") {
  const std::string race = event("20271003", "Easy 5 km") + event("20271010", "Race day!");
  const auto named = read_plan(calendar("X-WR-CALNAME:My half marathon\n" + race), "plan.ics", {});
  REQUIRE(races_in(named.value()).size() == 1);
  CHECK(races_in(named.value()).front().distance == RaceDistance::Half);
  CHECK(races_in(read_plan(calendar(race), "plan.ics", {}).value()).empty());
}

TEST_CASE("one race a day: the longer") {
  const auto plan = read_plan(
      calendar(event("20271010", "5K race") + event("20271010", "Half marathon")), "plan.ics", {});
  REQUIRE(races_in(plan.value()).size() == 1);
  CHECK(races_in(plan.value()).front().distance == RaceDistance::Half);
}
