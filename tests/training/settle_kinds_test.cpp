#include "training/settle_kinds.h"

#include <doctest/doctest.h>

#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;

namespace {

Workout run(std::string_view iso, std::int64_t km, bool named = false,
            WorkoutKind kind = WorkoutKind::Easy) {
  return {.day = day(iso), .kind = kind, .named = named, .distance = Metres{km * 1000}};
}

Plan two_weeks() {
  // Mondays: 2027-03-01, 2027-03-08. Median of 5, 6, 5, 14, 6, 5, 12 is 6 km.
  Plan plan;
  plan.workouts = {run("2027-03-02", 5),  run("2027-03-04", 6), run("2027-03-05", 5),
                   run("2027-03-07", 14), run("2027-03-09", 6), run("2027-03-11", 5),
                   run("2027-03-14", 12)};
  return plan;
}

}  // namespace

TEST_CASE("the run that stands out of its week is the long run, the others are easy") {
  Plan plan = two_weeks();
  settle_kinds(plan);
  for (const Workout& workout : plan.workouts)
    CHECK(workout.kind ==
          (workout.distance > Metres{10'000} ? WorkoutKind::Long : WorkoutKind::Easy));
}

TEST_CASE("a run that is hardly longer than its neighbours is easy") {
  Plan plan = two_weeks();
  plan.workouts[1].distance = Metres{12'000};  // 14 < 1.2 * 12
  settle_kinds(plan);
  CHECK(plan.workouts[3].kind == WorkoutKind::Easy);
}

TEST_CASE("the longest run of a light week is no long run") {
  Plan plan = two_weeks();
  plan.workouts.push_back(run("2027-03-18", 7));  // alone in its week, but 7 < 1.3 * 6
  settle_kinds(plan);
  CHECK(plan.workouts.back().kind == WorkoutKind::Easy);
}

TEST_CASE("a kind that the plan names is never changed, and a race is nobody's long run") {
  Plan plan = two_weeks();
  plan.workouts[3] = run("2027-03-07", 14, true, WorkoutKind::Tempo);
  plan.workouts[6] = run("2027-03-14", 42, true, WorkoutKind::Race);
  settle_kinds(plan);
  CHECK(plan.workouts[3].kind == WorkoutKind::Tempo);
  CHECK(plan.workouts[6].kind == WorkoutKind::Race);
  CHECK(plan.workouts[4].kind == WorkoutKind::Easy);
}

TEST_CASE("a long run that only the details name holds when it is its week's longest") {
  Plan plan = two_weeks();
  plan.workouts[1].distance = Metres{12'000};
  plan.workouts[3].kind = WorkoutKind::Long;
  plan.workouts[4].kind = WorkoutKind::Long;
  settle_kinds(plan);
  CHECK(plan.workouts[3].kind == WorkoutKind::Long);
  CHECK(plan.workouts[4].kind == WorkoutKind::Easy);
}

TEST_CASE("runs without distance are compared by their duration, at 10 km/h") {
  Plan plan = two_weeks();
  plan.workouts[3].distance.reset();
  plan.workouts[3].duration = Seconds{2 * 3600};  // 20 km
  settle_kinds(plan);
  CHECK(plan.workouts[3].kind == WorkoutKind::Long);
}
