#include "load/usual_week.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/diary.h"

using namespace rubdown;
using namespace rubdown::load;
using std::chrono::days;
using test::day;
using test::diary;
using test::run_on;
using training::WorkoutKind;

namespace {

const Day monday = day("2027-01-04");

History made(const std::vector<activity::Session>& sessions) {
  auto history = history_of(sessions, {});
  REQUIRE(history.has_value());
  REQUIRE(history->has_value());
  return **std::move(history);
}

UsualWeek week_of(const std::vector<activity::Session>& sessions, Day before) {
  auto week = usual_week(made(sessions), before);
  REQUIRE(week.has_value());
  return *std::move(week);
}

}  // namespace

TEST_CASE("a usual week has each run on its weekday, with its median length") {
  const UsualWeek week = week_of(diary(monday, 10), monday + days{70});
  CHECK_FALSE(week.days[0].run.has_value());
  CHECK(week.days[1].run == RunName::Easy);
  CHECK(week.days[2].run == RunName::Hard);
  CHECK_FALSE(week.days[3].run.has_value());
  CHECK(week.days[6].run == RunName::Long);
  CHECK(*week.days[6].kilometres == doctest::Approx(20));
  CHECK(week.runs == 32);  // of the last eight weeks
  CHECK(week.from.first == monday + days{14});
}

TEST_CASE("a run that is now on one day, now on another, is not lost") {
  // The long run on Saturday and Sunday in turn: neither day sees it in most weeks.
  std::vector<activity::Session> sessions;
  for (int week = 0; week < 8; ++week) {
    for (const int weekday : {1, 3})
      sessions.push_back(run_on(monday + days{7 * week + weekday}, 8));
    sessions.push_back(run_on(monday + days{7 * week + (week % 2 == 0 ? 5 : 6)}, 22));
  }
  const UsualWeek week = week_of(sessions, monday + days{56});
  const auto long_days = std::count_if(week.days.begin(), week.days.end(), [](const UsualDay& day) {
    return day.run == RunName::Long;
  });
  const auto run_days = std::count_if(week.days.begin(), week.days.end(),
                                      [](const UsualDay& day) { return day.run.has_value(); });
  CHECK(long_days == 1);
  CHECK(run_days == 3);
}

TEST_CASE("only runs before the season count, and weeks of which nothing is known are no rest") {
  auto sessions = diary(monday, 4);
  const auto later = diary(monday + days{77}, 4);  // seven weeks without a session between
  sessions.insert(sessions.end(), later.begin(), later.end());
  const UsualWeek week = week_of(sessions, monday + days{77 + 14});
  CHECK(week.from.last == monday + days{77 + 13});
  CHECK(week.runs == 8);  // the two weeks before, and none of the first stretch
  CHECK(week.days[6].run == RunName::Long);
  CHECK(week.days[1].run == RunName::Easy);
}

TEST_CASE("runs of years ago tell of the eight weeks before the last of them") {
  const UsualWeek week = week_of(diary(day("2017-01-02"), 12), monday);
  CHECK(week.from.last == day("2017-03-26"));
  CHECK(week.days[6].run == RunName::Long);
}

TEST_CASE("without a run before the season there is no usual week") {
  CHECK_FALSE(usual_week(made(diary(monday, 2)), monday).has_value());
  const auto rides = made({test::session_on(monday, activity::Sport::Ride, 60, 3)});
  CHECK_FALSE(usual_week(rides, monday + days{7}).has_value());
}

TEST_CASE("a single run is a week with one run") {
  const UsualWeek week = week_of({run_on(monday + days{2}, 6)}, monday + days{3});
  CHECK(week.days[2].run == RunName::Easy);
  CHECK_FALSE(week.days[3].run.has_value());
}

TEST_CASE("the plan has every day of the season, rest days too, and says where it comes from") {
  const UsualWeek week = week_of(diary(monday, 10), monday + days{70});
  const auto plan = plan_of(week, {monday + days{70}, monday + days{83}});
  REQUIRE(plan.workouts.size() == 14);
  CHECK(plan.workouts[0].kind == WorkoutKind::Rest);
  CHECK(plan.workouts[2].kind == WorkoutKind::Tempo);
  CHECK_FALSE(plan.workouts[2].named);
  CHECK(plan.workouts[6].kind == WorkoutKind::Long);
  CHECK(plan.workouts[6].distance == Metres{20'000});
  CHECK(plan.workouts[6].text ==
        "your usual Sunday: long run 20.0 km, as recorded from 2027-01-18 to 2027-03-14");
}
