#include "load/session_cost.h"

#include <doctest/doctest.h>

#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;

TEST_CASE("a run's cost names it in words that a forecast can show") {
  const auto altitude = [](std::int32_t t) { return 900 - 420.0 * t / 9000; };
  const auto session = made::run(9000, made::always(150), made::always(3), altitude);
  const SessionCost cost =
      cost_of(session, clean(session), made::day("2027-10-03"), made::thresholds());
  CHECK(cost.bout.words == "27.0 km with 420 m down, Sunday 3 October");
  CHECK(within(*cost.minutes, 150, 1e-9));
  CHECK(cost.load.method == Method::HeartRate);
  CHECK(cost.bout.level > 0);
  CHECK(cost.bout.descent > 0);
}

TEST_CASE("another sport is named by its minutes, and its effort is not a landing") {
  activity::Session ride;
  ride.sport = activity::Sport::Ride;
  ride.moving_s = 5400;
  ride.rpe = 9;
  const Thresholds thresholds = made::thresholds();
  const SessionCost hard = cost_of(ride, clean(ride), made::day("2027-10-05"), thresholds);
  ride.rpe = 2;
  const SessionCost easy = cost_of(ride, clean(ride), made::day("2027-10-05"), thresholds);
  CHECK(hard.bout.words == "90 min of ride, Tuesday 5 October");
  CHECK(*hard.load.load > *easy.load.load);
  CHECK(hard.bout.level == easy.bout.level);
}

TEST_CASE("an effort against a speed that was only assumed is spread wider") {
  const auto session = made::run(3600, made::always(150), made::always(3), made::always(50));
  Thresholds thresholds = made::thresholds();
  const auto spread = [&] {
    return cost_of(session, clean(session), made::day("2027-10-03"), thresholds).bout.spread;
  };
  const double told = spread();
  thresholds.threshold_mps->assumed = "assumed";
  CHECK(spread() > told);
}
