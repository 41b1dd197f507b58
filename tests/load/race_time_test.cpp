#include "load/race_time.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace rubdown::load;

TEST_CASE("a half marathon in 1:45 makes a marathon in 218.92 minutes by Riegel's law") {
  const double minutes = riegel_seconds(half_marathon_m, 105 * 60, marathon_m) / 60;
  CHECK(std::abs(minutes - 218.92) < 5e-3);
}

TEST_CASE("on a low volume the second half is slower: 105 min * 2^1.15 = 233.0") {
  const double minutes =
      riegel_seconds(half_marathon_m, 105 * 60, marathon_m, WeeklyVolume::Low) / 60;
  CHECK(std::abs(minutes - 105 * std::pow(2.0, 1.15)) < 1e-9);
  // Up to the half marathon the volume changes nothing.
  CHECK(riegel_seconds(10'000, 2700, half_marathon_m, WeeklyVolume::Low) ==
        doctest::Approx(riegel_seconds(10'000, 2700, half_marathon_m)));
}

TEST_CASE("there and back again is the same time") {
  const double there = riegel_seconds(10'000, 2700, marathon_m, WeeklyVolume::Low);
  CHECK(riegel_seconds(marathon_m, there, 10'000, WeeklyVolume::Low) == doctest::Approx(2700));
}

TEST_CASE("an hour's speed from an hour is that hour's") {
  CHECK(hour_speed(14'400, 3600) == doctest::Approx(4));
  CHECK(hour_speed(5'000, 1200) < 5'000.0 / 1200);
}
