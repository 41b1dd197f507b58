#include "solve/lp.h"

#include <doctest/doctest.h>

using namespace rubdown;
using namespace rubdown::schedule;

TEST_CASE("a problem of two offers reads as a person would write it") {
  ProblemData data;
  data.days = 3;
  data.wear_milli = {0, 0, 0};
  data.haste_points_max = 0;
  data.min_gap_days = {2, 2, 2, 2};
  Offer first;
  first.day = 0;
  first.parts = {{"R1", Points{300}}};
  first.price = Cents{5'000};
  Offer second = first;
  second.day = 1;
  second.parts = {{"R1", Points{-40}}};
  second.booked = true;
  data.offers = {first, second};
  Limit limit;
  limit.last_day = 2;
  limit.money_max = Cents{9'900};
  data.limits = {limit};
  const auto problem = Problem::make(data);
  REQUIRE(problem.has_value());
  const auto text = solve::to_lp(*problem);
  CHECK(text.find("Maximize\n obj: + 300 o0 - 40 o1 + 0 nothing\n") != std::string::npos);
  CHECK(text.find(" + 1 l0_1_0 + 1 lpast_1_0 - 1 o1 = 0\n") != std::string::npos);  // arcs to day 1
  CHECK(text.find(" + 1 o0 + 1 o1 <= 1\n") != std::string::npos);           // too near each other
  CHECK(text.find(" + 5000 o0 + 5000 o1 <= 9900\n") != std::string::npos);  // the budget
  CHECK(text.find(" + 1 o1 = 1\n") != std::string::npos);                   // booked
  CHECK(text.find("Binaries\n o0\n o1\nEnd\n") != std::string::npos);
}

TEST_CASE("an offer that is forbidden has no column, unless it is booked") {
  ProblemData data;
  data.days = 1;
  data.wear_milli = {0};
  Offer offer;
  offer.forbidden_by = {"R1"};
  data.offers = {offer};
  CHECK(solve::to_lp(*Problem::make(data)).find("o0") == std::string::npos);
  data.offers[0].booked = true;
  const auto text = solve::to_lp(*Problem::make(data));
  CHECK(text.find(" + 1 o0 = 1\n") != std::string::npos);
  CHECK(text.find(" o0 = 0\n") != std::string::npos);
}
