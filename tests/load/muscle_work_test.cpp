#include "load/muscle_work.h"

#include <doctest/doctest.h>

#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;
using activity::Session;
using activity::Sport;

namespace {

MuscleWork work_of(const Session& session) { return muscle_work(session, clean(session)); }

Session sloping(double slope) {
  return made::run(2000, made::always(150), made::always(3),
                   [slope](std::int32_t t) { return 3000 + slope * 3 * t; });
}

}  // namespace

TEST_CASE("a level run works as many units as metres, and descends none") {
  const MuscleWork work = work_of(sloping(0));
  CHECK(work.basis == WorkBasis::Series);
  CHECK(within(work.level, 6000, 1));
  CHECK(work.descent == 0);
}

TEST_CASE("a tenth downhill adds 0.60 a metre, as a tenth uphill takes nothing back") {
  CHECK(within(work_of(sloping(-0.10)).descent / 6000, 0.60, 0.01));
  CHECK(work_of(sloping(0.10)).descent == 0);
  CHECK(within(work_of(sloping(0.10)).level, 6000, 1));
}

TEST_CASE("the steeper the way down, the more it adds") {
  double before = 0;
  for (const double slope : {-0.02, -0.05, -0.1, -0.2, -0.3}) {
    const double now = work_of(sloping(slope)).descent;
    CHECK(now > before);
    before = now;
  }
}

TEST_CASE("what is known less well is spread wider: series, totals, distance, duration, nothing") {
  Session session = sloping(-0.05);
  session.distance_m = 6000;
  session.moving_s = 2000;
  const MuscleWork series = work_of(session);
  session.series = {};
  session.descent_m = 300;
  const MuscleWork totals = work_of(session);
  session.descent_m.reset();
  const MuscleWork distance = work_of(session);
  session.distance_m.reset();
  const MuscleWork duration = work_of(session);
  session.moving_s.reset();
  const MuscleWork nothing = work_of(session);
  CHECK(totals.basis == WorkBasis::Totals);
  CHECK(distance.basis == WorkBasis::Distance);
  CHECK(duration.basis == WorkBasis::Duration);
  CHECK(nothing.basis == WorkBasis::Nothing);
  CHECK(series.spread < totals.spread);
  CHECK(totals.spread < distance.spread);
  CHECK(distance.spread < duration.spread);
  CHECK(duration.spread < nothing.spread);
  // 300 m down at 5 % by the second, and as a total taken at 6 %: within a tenth.
  CHECK(within(totals.descent / series.descent, 1, 0.1));
  CHECK(within(duration.level, 10'000 * 2000 / 3600.0, 1));
}

TEST_CASE("a doubtful altitude is spread wider") {
  Session session = sloping(-0.05);
  const double sure = work_of(session).spread;
  session.descent_m = 1165;
  CHECK(work_of(session).spread > sure);
}

TEST_CASE("an unknown descent is not none") {
  Session session = sloping(0);
  session.series.altitude_m.clear();
  CHECK(work_of(session).descent > 0);
  CHECK(work_of(session).notes ==
        std::vector<std::string>{"descent unknown: 5 m a kilometre assumed"});
}

TEST_CASE("an hour of strength is worth 4 km, and a walk a third of a run") {
  Session strength;
  strength.sport = Sport::Strength;
  strength.moving_s = 3600;
  CHECK(within(work_of(strength).level, 4000, 0.1));
  Session walk = sloping(-0.05);
  const MuscleWork run = work_of(walk);
  walk.sport = Sport::Walk;
  CHECK(within(work_of(walk).level / run.level, 0.3, 1e-6));
  CHECK(within(work_of(walk).descent / run.descent, 0.3, 1e-6));
}
