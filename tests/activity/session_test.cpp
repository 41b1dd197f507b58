#include "activity/session.h"

#include <doctest/doctest.h>

namespace rubdown::activity {

TEST_CASE("A sport has one name, both ways") {
  for (const auto sport :
       {Sport::Run, Sport::Walk, Sport::Ride, Sport::Swim, Sport::Strength, Sport::Other}) {
    CHECK(sport_named(name_of(sport)) == sport);
  }
  CHECK_FALSE(sport_named("chess"));
}

TEST_CASE("Sessions are the same where both miss the same samples") {
  Session a;
  a.series.time_s = {0, 1};
  a.series.heart_rate_bpm = {missing, 140};
  Session b = a;
  CHECK(same(a, b));
  b.series.heart_rate_bpm[0] = 0;  // a heart rate of zero is not a missing one
  CHECK_FALSE(same(a, b));
}

}  // namespace rubdown::activity
