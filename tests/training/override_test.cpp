#include "training/override.h"

#include <doctest/doctest.h>

#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;

TEST_CASE("an override names a day, a kind and amounts") {
  const auto run = parse_override("2027-10-05=long:32km");
  REQUIRE(run.has_value());
  CHECK(run->day == day("2027-10-05"));
  CHECK(run->kind == WorkoutKind::Long);
  CHECK(run->distance == Metres{32'000});
  CHECK(run->text == "long 32km");
  CHECK(parse_override("2027-10-05=tempo:60min")->duration == Seconds{3600});
  CHECK(parse_override("2027-10-05=easy:8mi")->distance == Metres{12'875});
  CHECK(parse_override("2027-10-05=easy:1:05:00")->duration == Seconds{3900});
  CHECK(parse_override("2027-10-05=Rest")->kind == WorkoutKind::Rest);
  CHECK(parse_override("2027-10-05=race:21.1km")->race == Metres{21'100});
  const auto both = parse_override("2027-10-05=easy:10km:55min");
  CHECK(both->distance == Metres{10'000});
  CHECK(both->duration == Seconds{3300});
}

TEST_CASE("an override that cannot be meant says what was expected") {
  const auto refusal = [](std::string_view text) { return parse_override(text).error(); };
  CHECK(refusal("2027-10-05").what ==
        "found no '='; expected DAY=KIND or DAY=KIND:AMOUNT, such as 2027-10-05=long:32km");
  CHECK(refusal("tomorrow=rest").what ==
        "found the day 'tomorrow'; expected a day such as 2027-10-05");
  CHECK(refusal("2027-10-05=temppo")
            .what.starts_with(
                "found the kind 'temppo' (did you mean 'tempo'?); expected rest, easy, "));
  CHECK(refusal("2027-10-05=long:32").what ==
        "found the amount '32'; expected a distance such as 32km or 20mi, or a duration such as "
        "90min or 1h30");
  CHECK(refusal("2027-10-05=long:far").what.starts_with("found the amount 'far'"));
  CHECK(refusal("2027-10-05=rest:5km").what == "found an amount for a rest day; expected DAY=rest");
  CHECK(refusal("2027-10-05=long:32km:far").where == "2027-10-05=long:32km:far");
}

TEST_CASE("the runner's word replaces everything that the plan has on that day") {
  Plan plan;
  plan.workouts = {
      {.day = day("2027-10-04")}, {.day = day("2027-10-05")}, {.day = day("2027-10-05")}};
  const std::vector<Workout> said = {parse_override("2027-10-05=rest").value(),
                                     parse_override("2027-10-03=long:30km").value()};
  overrule(plan, said);
  REQUIRE(plan.workouts.size() == 3);
  CHECK(plan.workouts[0].kind == WorkoutKind::Long);
  CHECK(plan.workouts[1].day == day("2027-10-04"));
  CHECK(plan.workouts[2].kind == WorkoutKind::Rest);
}
