#include "load/slope.h"

#include <doctest/doctest.h>

#include <cmath>

#include "within.h"

using namespace rubdown::load;

TEST_CASE("the cost of running follows Minetti's polynomial to the digits given") {
  CHECK(within(minetti_cost(0), 3.6, 1e-12));
  CHECK(within(minetti_cost(0.10), 5.9682, 5e-5));
  CHECK(within(minetti_cost(-0.10), 2.1517, 5e-5));
  CHECK(within(minetti_cost(-0.20), 1.8000, 5e-5));
  CHECK(within(minetti_cost(0.45), 19.426, 5e-4));
}

TEST_CASE("the cheapest slope is -18.14 % at 1.7813 J/kg/m") {
  double best = 0;
  for (int i = -4500; i <= 4500; ++i)
    if (minetti_cost(i / 1e4) < minetti_cost(best)) best = i / 1e4;
  CHECK(within(best, -0.1814, 1.01e-4));
  CHECK(within(minetti_cost(best), 1.7813, 5e-5));
}

TEST_CASE("slopes beyond 45 % cost what 45 % costs") {
  CHECK(minetti_cost(0.9) == doctest::Approx(minetti_cost(0.45)));
  CHECK(minetti_cost(-0.9) == doctest::Approx(minetti_cost(-0.45)));
}

TEST_CASE("for the heart, downhill is never cheaper than 0.85 of the level") {
  CHECK(graded_factor(0) == doctest::Approx(1));
  CHECK(within(graded_factor(0.10), 1.6578, 5e-5));      // 5.9682 / 3.6
  CHECK(graded_factor(-0.10) == doctest::Approx(0.85));  // Minetti alone would say 0.60
  CHECK(graded_factor(-0.01) > 0.85);
  for (int i = -45; i < 45; ++i)
    if (i >= -5) CHECK(graded_factor((i + 1) / 100.0) >= graded_factor(i / 100.0));
}

TEST_CASE("braking grows downhill and shrinks uphill as the house model says") {
  CHECK(negative_work(0) == doctest::Approx(1));
  CHECK(within(negative_work(-0.05), 1.27, 5e-3));
  CHECK(within(negative_work(-0.10), 1.60, 5e-3));
  CHECK(within(negative_work(-0.20), 2.35, 5e-3));
  CHECK(within(negative_work(-0.30), 3.14, 5e-3));
  CHECK(within(negative_work(0.10), 0.62, 5e-3));
}

TEST_CASE("positive less negative work is what gravity asks, on every slope") {
  for (int i = -60; i <= 60; i += 5) {
    const double slope = i / 100.0;
    // Positive work uphill is negative work of the mirrored slope.
    const double net = negative_work(-slope) - negative_work(slope);
    CHECK(within(net, 9.81 * std::sin(std::atan(slope)), 1e-9));
  }
}
