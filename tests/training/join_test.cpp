#include "training/join.h"

#include <doctest/doctest.h>

#include "core/day.h"

using namespace rubdown;
using namespace rubdown::training;

TEST_CASE("two plans become one, by day, and nothing that was not understood is lost") {
  Plan running{
      .name = "running",
      .workouts = {{.day = *day_from_iso("2027-08-01")}, {.day = *day_from_iso("2027-08-05")}}};
  running.events = 2;
  Plan gym{.name = "gym",
           .workouts = {{.day = *day_from_iso("2027-08-01"), .kind = WorkoutKind::Strength},
                        {.day = *day_from_iso("2027-08-03"), .kind = WorkoutKind::Strength}},
           .not_understood = {{"gym.ics, line 3", "?", "no words"}},
           .notes = {"a note"},
           .events = 3};
  append(running, std::move(gym));
  CHECK(running.name == "running");
  CHECK(running.events == 5);
  REQUIRE(running.workouts.size() == 4);
  CHECK(running.workouts[0].kind == WorkoutKind::Easy);
  CHECK(running.workouts[1].kind == WorkoutKind::Strength);
  CHECK(running.workouts[2].day == *day_from_iso("2027-08-03"));
  CHECK(running.not_understood.size() == 1);
  CHECK(running.notes.size() == 1);
}
