#include "load/match_plan.h"

#include <doctest/doctest.h>

#include "core/day.h"

using namespace rubdown;
using namespace rubdown::load;
using training::Workout;
using training::WorkoutKind;

namespace {

Workout workout(const char* day, WorkoutKind kind, int km) {
  Workout one;
  one.day = *day_from_iso(day);
  one.kind = kind;
  if (km > 0) one.distance = Metres{km * 1000};
  return one;
}

Recorded run(const char* day, double km) {
  return {.day = *day_from_iso(day), .distance_m = km * 1000};
}

}  // namespace

TEST_CASE("a run is the workout of its day") {
  const std::vector<Workout> plan = {workout("2027-08-02", WorkoutKind::Easy, 8),
                                     workout("2027-08-03", WorkoutKind::Rest, 0),
                                     workout("2027-08-04", WorkoutKind::Tempo, 12)};
  const std::vector<Recorded> runs = {run("2027-08-02", 8.3), run("2027-08-04", 4)};
  CHECK(match_plan(plan, runs) == std::vector<WorkoutMatch>{{0, 0}, {2, 1}});
}

TEST_CASE("of two runs on one day the larger is the larger workout") {
  const std::vector<Workout> plan = {workout("2027-08-02", WorkoutKind::Easy, 6),
                                     workout("2027-08-02", WorkoutKind::Long, 25)};
  const std::vector<Recorded> runs = {run("2027-08-02", 24), run("2027-08-02", 5)};
  CHECK(match_plan(plan, runs) == std::vector<WorkoutMatch>{{0, 1}, {1, 0}});
}

TEST_CASE("a workout that was moved by a day is found, unless its size is another") {
  const std::vector<Workout> plan = {workout("2027-08-01", WorkoutKind::Long, 30)};
  CHECK(match_plan(plan, std::vector{run("2027-08-02", 29)}) == std::vector<WorkoutMatch>{{0, 0}});
  CHECK(match_plan(plan, std::vector{run("2027-07-31", 20)}) == std::vector<WorkoutMatch>{{0, 0}});
  CHECK(match_plan(plan, std::vector{run("2027-08-02", 17)}).empty());  // 0.57 of it
  CHECK(match_plan(plan, std::vector{run("2027-08-03", 30)}).empty());  // two days
}

TEST_CASE("a ride is no run, and rest days match nothing") {
  const std::vector<Workout> plan = {workout("2027-08-01", WorkoutKind::Easy, 10),
                                     workout("2027-08-02", WorkoutKind::Rest, 0),
                                     workout("2027-08-03", WorkoutKind::Cross, 0)};
  const Recorded ride{.day = *day_from_iso("2027-08-01"), .sport = activity::Sport::Ride};
  CHECK(match_plan(plan, std::vector{ride}).empty());
  const Recorded later{.day = *day_from_iso("2027-08-03"), .sport = activity::Sport::Ride};
  CHECK(match_plan(plan, std::vector{later}) == std::vector<WorkoutMatch>{{2, 0}});
}
