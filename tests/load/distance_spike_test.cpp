#include "load/distance_spike.h"

#include <doctest/doctest.h>

#include <array>

#include "made.h"

using namespace rubdown;
using namespace rubdown::load;
using made::day;

namespace {

std::optional<DistanceSpike> spike(double before_km, const char* when, double km) {
  const std::array<RunLength, 2> runs = {{{day("2027-03-01"), before_km}, {day(when), km}}};
  return distance_spike(runs, runs[1]);
}

}  // namespace

TEST_CASE("a run up to a tenth longer than the month's longest is no spike") {
  CHECK_FALSE(spike(20, "2027-03-10", 22).has_value());
  CHECK(spike(20, "2027-03-10", 22.1).has_value());
}

TEST_CASE("each class of spike carries the ratio that its study found") {
  CHECK(spike(20, "2027-03-10", 24)->hazard_ratio == 1.64);
  CHECK(spike(20, "2027-03-10", 30)->hazard_ratio == 1.52);
  CHECK(spike(20, "2027-03-10", 42)->hazard_ratio == 2.28);
}

TEST_CASE("the words name the source and promise nothing") {
  CHECK(spike(20, "2027-03-10", 30)->words ==
        "30.0 km is 50 % more than your longest run of the 30 days before (20.0 km). Among 5,205 "
        "runners, injuries were 1.52 times as frequent after such a step (Frandsen et al. 2025); "
        "that is a group's figure, not a forecast for you.");
}

TEST_CASE("without a run in the 30 days before nothing is said") {
  CHECK(spike(20, "2027-03-31", 40).has_value());        // 30 days
  CHECK_FALSE(spike(20, "2027-04-01", 40).has_value());  // 31
}

TEST_CASE("kilometres or miles, the spike is the same") {
  CHECK(spike(20, "2027-03-10", 30)->over_percent ==
        doctest::Approx(spike(12.427, "2027-03-10", 18.6405)->over_percent));
}
