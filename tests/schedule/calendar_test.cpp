#include <doctest/doctest.h>

#include "core/day.h"
#include "schedule/make_calendar.h"

using namespace rubdown;
using namespace rubdown::schedule;
using training::Workout;
using training::WorkoutKind;

namespace {

Day day(const char* text) { return *day_from_iso(text); }

Workout workout(Day when, WorkoutKind kind, int km) {
  Workout w;
  w.day = when;
  w.kind = kind;
  if (km > 0) w.distance = Metres{km * 1000};
  return w;
}

/// Twelve weeks from Monday 7 June 2027: rest, intervals, easy, tempo, easy, easy, long; each week
/// a little longer, and a marathon on the last Sunday.
training::Plan twelve_weeks() {
  training::Plan plan;
  const Day first = day("2027-06-07");
  for (int week = 0; week < 12; ++week) {
    const Day monday = first + std::chrono::days{7 * week};
    const auto add = [&](int offset, WorkoutKind kind, int km) {
      plan.workouts.push_back(workout(monday + std::chrono::days{offset}, kind, km));
    };
    add(0, WorkoutKind::Rest, 0);
    add(1, WorkoutKind::Intervals, 10);
    add(2, WorkoutKind::Easy, 8);
    add(3, WorkoutKind::Tempo, 10);
    add(4, WorkoutKind::Easy, 8);
    add(5, WorkoutKind::Easy, 8);
    add(6, week == 11 ? WorkoutKind::Race : WorkoutKind::Long, week == 11 ? 42 : 16 + week);
  }
  return plan;
}

CalendarRequest request() {
  return {.from = day("2027-06-07"),
          .until = day("2027-09-12"),
          .races = {{day("2027-08-29"), RaceDistance::Marathon, Importance::Goal, ""}},
          .blocks = {},
          .closed = {},
          .taper_days = 21};
}

const CalendarDay& on(const Calendar& calendar, const char* text) {
  return calendar.at(static_cast<int>((day(text) - calendar.first_day()).count()));
}

}  // namespace

TEST_CASE("days get the events that their workouts name") {
  const Calendar calendar = make_calendar(twelve_weeks(), request());
  CHECK(calendar.season_days() == 98);
  CHECK(on(calendar, "2027-06-07").rest);
  CHECK(on(calendar, "2027-06-08").hard_session);
  CHECK(on(calendar, "2027-06-09").easy_run);
  CHECK(on(calendar, "2027-06-13").long_run);
  CHECK(on(calendar, "2027-06-13").words == "long run 16 km");
  CHECK(on(calendar, "2027-09-05").words == "nothing planned");
}

TEST_CASE("a goal race is a race and no hard session; the last hard session before it is marked") {
  const Calendar calendar = make_calendar(twelve_weeks(), request());
  const CalendarDay& race = on(calendar, "2027-08-29");
  CHECK(race.race == 0);
  CHECK_FALSE(race.hard_session);
  CHECK_FALSE(race.long_run);
  CHECK(race.words == "race: marathon");
  CHECK(race.wear == 4.0);
  CHECK(on(calendar, "2027-08-26").last_hard_before_race);
  CHECK_FALSE(on(calendar, "2027-08-24").last_hard_before_race);
}

TEST_CASE("a race on the way is also a hard session") {
  CalendarRequest wanted = request();
  wanted.races.push_back({day("2027-07-18"), RaceDistance::Half, Importance::Minor, ""});
  const Calendar calendar = make_calendar(twelve_weeks(), wanted);
  CHECK(on(calendar, "2027-07-18").hard_session);
  CHECK(on(calendar, "2027-07-18").race == 0);  // races are sorted by day
  CHECK(on(calendar, "2027-08-29").race == 1);
}

TEST_CASE("the blocks follow from the race and from how heavy the weeks are") {
  const Calendar calendar = make_calendar(twelve_weeks(), request());
  CHECK(on(calendar, "2027-08-07").block != Block::Taper);
  CHECK(on(calendar, "2027-08-08").block == Block::Taper);  // 21 days before the race
  CHECK(on(calendar, "2027-08-29").block == Block::Taper);
  CHECK(on(calendar, "2027-08-30").block == Block::Recovery);
  CHECK(on(calendar, "2027-09-12").block == Block::Recovery);
  CHECK(on(calendar, "2027-08-05").block == Block::Peak);
}

TEST_CASE("where nothing long or hard is run, nothing is built up") {
  training::Plan plan;
  for (int week = 0; week < 12; ++week) {
    const Day thursday = day("2027-06-10") + std::chrono::days{7 * week};
    plan.workouts.push_back(workout(thursday, WorkoutKind::Easy, 7));
  }
  CHECK(on(make_calendar(plan, request()), "2027-08-05").block == Block::Base);
  plan.workouts.push_back(workout(day("2027-08-03"), WorkoutKind::Intervals, 10));
  CHECK(on(make_calendar(plan, request()), "2027-08-05").block == Block::Peak);
}

TEST_CASE("the runner overrules blocks and closes days") {
  CalendarRequest wanted = request();
  wanted.blocks = {{Block::Base, day("2027-08-01"), day("2027-08-03")}};
  wanted.closed = {{day("2027-07-01"), day("2027-07-02"), "S-07"}};
  const Calendar calendar = make_calendar(twelve_weeks(), wanted);
  CHECK(on(calendar, "2027-08-02").block == Block::Base);
  REQUIRE(on(calendar, "2027-07-02").restrictions.size() == 1);
  CHECK(on(calendar, "2027-07-02").restrictions[0].rule == "S-07");
  CHECK(on(calendar, "2027-07-03").restrictions.empty());
}

TEST_CASE("a long run counts by its length among the runner's long runs, from half to double") {
  training::Plan plan = twelve_weeks();  // long runs of 16 to 26 km: the median of eleven is 21
  plan.workouts[6].distance = Metres{5000};
  plan.workouts[13].distance = Metres{60000};
  const Calendar calendar = make_calendar(plan, request());
  CHECK(on(calendar, "2027-06-13").long_size == 0.5);
  CHECK(on(calendar, "2027-06-20").long_size == 2.0);
  CHECK(on(calendar, "2027-07-11").long_size == doctest::Approx(20.0 / 21.0).epsilon(0.06));
}
