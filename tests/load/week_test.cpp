#include "load/week.h"

#include <doctest/doctest.h>

#include <cmath>

#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;

namespace {

std::vector<DayLoad> days(const std::vector<std::optional<double>>& loads) {
  std::vector<DayLoad> out;
  for (const auto& load : loads)
    out.push_back({made::day("2027-01-04") + std::chrono::days{out.size()}, load});
  return out;
}

const std::vector<std::optional<double>> uneven = {300, 0.0, 420, 180, 0.0, 240, 900};

}  // namespace

TEST_CASE("a week of 300, 0, 420, 180, 0, 240, 900 has the sum, monotony and strain on record") {
  const auto week = week_of(days(uneven));
  REQUIRE(week.has_value());
  CHECK(week->sum == 2040);
  CHECK(within(week->monotony, 1.0196, 5e-5));
  CHECK(within(week->strain, 2079.97, 5e-3));
  const auto sample = week_of(days(uneven), Deviation::Sample);
  CHECK(within(sample->monotony, 0.9440, 5e-5));
  CHECK(within(sample->strain, 1925.68, 5e-3));
}

TEST_CASE("monotony does not ask for a unit, and seven equal days have the cap") {
  auto tenfold = uneven;
  for (auto& load : tenfold) *load *= 10;
  CHECK(within(week_of(days(tenfold))->monotony, week_of(days(uneven))->monotony, 1e-12));
  CHECK(week_of(days(std::vector<std::optional<double>>(7, 50.0)))->monotony == 10);
  CHECK(week_of(days(std::vector<std::optional<double>>(7, 0.0)))->monotony == 0);
}

TEST_CASE("a week with an unknown day has no monotony") {
  auto week = uneven;
  week[1].reset();
  CHECK_FALSE(week_of(days(week)).has_value());
  CHECK_FALSE(week_of(days({1, 2, 3})).has_value());
}
