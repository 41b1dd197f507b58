#include "schedule/recorded_day.h"

#include <doctest/doctest.h>

#include "core/day.h"
#include "schedule/make_calendar.h"

using namespace rubdown;
using namespace rubdown::schedule;
using training::Workout;
using training::WorkoutKind;

namespace {

const Day first = *day_from_iso("2027-06-07");  // a Monday

Day on(int day) { return first + std::chrono::days{day}; }

/// Monday rest, Tuesday intervals, Wednesday easy, Sunday long 20 km.
training::Plan week() {
  training::Plan plan;
  const auto add = [&](int day, WorkoutKind kind, int km) {
    Workout workout;
    workout.day = on(day);
    workout.kind = kind;
    if (km > 0) workout.distance = Metres{1000 * km};
    plan.workouts.push_back(std::move(workout));
  };
  add(0, WorkoutKind::Rest, 0);
  add(1, WorkoutKind::Intervals, 10);
  add(2, WorkoutKind::Easy, 8);
  add(6, WorkoutKind::Long, 20);
  return plan;
}

RecordedDay ran(int day, double wear, const char* words) {
  return {.day = on(day), .wear = wear, .run_wear = wear, .ran = true, .words = words};
}

RecordedDay nothing(int day) { return {.day = on(day), .wear = 0}; }

Calendar with(std::vector<RecordedDay> recorded, std::vector<Race> races = {}) {
  CalendarRequest request{first, on(13), std::move(races), {}, {}};
  request.recorded = std::move(recorded);
  return make_calendar(week(), request);
}

}  // namespace

TEST_CASE("what was run gives a planned day its wear, and the plan keeps its names") {
  const Calendar calendar = with({ran(1, 0.3, "easy run 6.0 km")});
  const CalendarDay& day = calendar.at(1);
  CHECK(day.hard_session);
  CHECK_FALSE(day.easy_run);
  CHECK(day.wear == 0.3);
  CHECK(day.words == "intervals 10 km; recorded: easy run 6.0 km");
  CHECK(day.recorded);
}

TEST_CASE("a day that the plan leaves free bears the names of what was run") {
  RecordedDay sunday_like = ran(0, 2.4, "long run 28.4 km");
  sunday_like.long_run = true;
  RecordedDay quick = ran(3, 1.1, "hard run 9.0 km");
  quick.hard_session = true;
  const Calendar calendar = with({sunday_like, quick, ran(4, 0.4, "easy run 8.0 km")});
  CHECK(calendar.at(0).long_run);
  CHECK_FALSE(calendar.at(0).rest);
  CHECK(calendar.at(0).long_size == doctest::Approx(1.5));  // 2.4 of a usual long run's 1.6
  CHECK(calendar.at(3).hard_session);
  CHECK(calendar.at(4).easy_run);
  CHECK(calendar.at(4).words == "recorded: easy run 8.0 km");
}

TEST_CASE("a planned run that was not run is rest, and says so") {
  const Calendar calendar = with({nothing(6)});
  const CalendarDay& day = calendar.at(6);
  CHECK(day.rest);
  CHECK_FALSE(day.long_run);
  CHECK(day.wear == 0);
  CHECK(day.words == "planned: long run 20 km, not run");
  CHECK(day.missed);
}

TEST_CASE("a planned run that gave way to a ride costs what the ride cost") {
  RecordedDay ride = nothing(6);
  ride.wear = 0.3;
  ride.words = "ride 90 min";
  const CalendarDay day = with({ride}).at(6);
  CHECK(day.rest);
  CHECK(day.wear == 0.3);
  CHECK(day.words == "planned: long run 20 km, not run; recorded: ride 90 min");
}

TEST_CASE("the size of a planned long run is what was run of it, between half and twice") {
  CHECK(with({ran(6, 0.4, "easy run 8.0 km")}).at(6).long_size == 0.5);
  CHECK(with({ran(6, 9, "long run 60.0 km")}).at(6).long_size == 2);
}

TEST_CASE("a rest day that was rest stays one; nothing planned and nothing done is rest too") {
  const Calendar calendar = with({nothing(0), nothing(3)});
  CHECK(calendar.at(0).words == "rest");
  CHECK(calendar.at(3).words == "rest");
  CHECK(calendar.at(3).rest);
  CHECK_FALSE(calendar.at(3).missed);
  CHECK(calendar.at(5).words == "nothing planned");
}

TEST_CASE("a run of unknown length costs what was planned, or an easy run") {
  RecordedDay unknown;
  unknown.ran = true;
  unknown.words = "run";
  unknown.day = on(1);
  CHECK(with({unknown}).at(1).wear == 1.0);
  unknown.day = on(3);
  CHECK(with({unknown}).at(3).wear == 0.4);
}

TEST_CASE("a race without a recording stays a race; with one it costs what was recorded") {
  const std::vector<Race> races = {{on(6), RaceDistance::Half, Importance::Goal, ""}};
  const Calendar without = with({nothing(6)}, races);
  CHECK(without.at(6).race == 0);
  CHECK(without.at(6).wear == doctest::Approx(2.4));
  CHECK_FALSE(without.at(6).missed);
  const Calendar run = with({ran(6, 2.1, "run 21.1 km")}, races);
  CHECK(run.at(6).race == 0);
  CHECK(run.at(6).wear == doctest::Approx(2.1));
  CHECK(run.at(6).words == "race: half; recorded: run 21.1 km");
}

TEST_CASE("what was recorded before the season lies in the lead; what lies farther back is left") {
  const Calendar calendar = with({ran(-40, 4, "x"), ran(-3, 1.6, "long run 20.0 km")});
  CHECK(calendar.at(-3).wear == 1.6);
  CHECK(calendar.at(-3).recorded);
}
