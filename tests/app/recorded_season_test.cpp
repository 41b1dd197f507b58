// What was run feeds the schedule: from sessions to named days, and to a plan where there is none.
#include <doctest/doctest.h>

#include <algorithm>

#include "app/compare_protocols.h"
#include "app/make_schedule.h"
#include "app/season.h"
#include "app/what_if.h"
#include "tests/support/diary.h"

using namespace rubdown;
using std::chrono::days;
using test::day;
using test::diary;
using training::Workout;
using training::WorkoutKind;

namespace {

const Day monday = day("2027-06-07");

app::Request request(std::vector<activity::Session> sessions) {
  app::Request request;
  request.sessions = std::move(sessions);
  request.from = monday;
  request.wishes.menu = {{Style::Sports, 60, Cents{8000}}, {Style::LightFlush, 20, Cents{3000}}};
  request.wishes.budgets = {{schedule::Budget::Period::Month, Cents{16000}, std::nullopt}};
  request.wishes.tried.set();
  return request;
}

/// Ten weeks that end on the day before the season.
std::vector<activity::Session> ten_weeks() { return diary(monday - days{70}, 10); }

training::Plan kept_plan() {
  training::Plan plan;
  for (int week = -1; week < 6; ++week)
    for (const int weekday : {2, 6}) {
      Workout workout;
      workout.day = monday + days{7 * week + weekday};
      workout.kind = weekday == 6 ? WorkoutKind::Long : WorkoutKind::Easy;
      workout.distance = Metres{weekday == 6 ? 24'000 : 8'000};
      plan.workouts.push_back(std::move(workout));
    }
  return plan;
}

app::Season posed(const app::Request& request) {
  auto season = app::pose_season(request, monday);
  if (!season) FAIL(season.error().where << ": " << season.error().what);
  return *std::move(season);
}

std::string refusal(const app::Request& request) {
  const auto season = app::pose_season(request, monday);
  REQUIRE_FALSE(season.has_value());
  return season.error().where + ": " + season.error().what;
}

bool has_note(const app::Season& season, const char* words) {
  return std::any_of(season.notes.begin(), season.notes.end(), [&](const std::string& note) {
    return note.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("without a plan the season is eight usual weeks, and a note says so") {
  const app::Season season = posed(request(ten_weeks()));
  CHECK(season.calendar.season_days() == 56);
  for (const int week : {0, 7}) {
    CHECK(season.calendar.at(7 * week).rest);
    CHECK(season.calendar.at(7 * week + 1).easy_run);
    CHECK(season.calendar.at(7 * week + 2).hard_session);
    CHECK(season.calendar.at(7 * week + 6).long_run);
  }
  CHECK(season.calendar.at(6).words == "long run 20 km");
  CHECK(season.calendar.at(2).words == "hard run 8 km");
  CHECK(has_note(season, "No plan was given"));
  CHECK(has_note(season, "it ends on 2027-08-01"));
  CHECK_FALSE(has_note(season, "That week is old"));
}

TEST_CASE("the days before the season bear what was run on them") {
  const app::Season season = posed(request(ten_weeks()));
  const auto& sunday = season.calendar.at(-1);
  CHECK(sunday.long_run);
  CHECK(sunday.recorded);
  CHECK(sunday.words == "recorded: long run 20.0 km");
  CHECK(sunday.wear == doctest::Approx(1.6));  // a usual long run
  CHECK(season.calendar.at(-2).rest);
}

TEST_CASE("tired legs before the season are tighter on its first day than rested ones") {
  app::Request planned = request({});
  planned.kept_plan = kept_plan();
  app::Request run = planned;
  run.sessions = ten_weeks();
  constexpr int gap = 14;
  CHECK(posed(run).problem.tension(0, gap) > posed(planned).problem.tension(0, gap) + 2000);
}

TEST_CASE("with a race and no plan the season goes on until after it, and eases towards it") {
  app::Request asked = request(ten_weeks());
  asked.races = {{monday + days{34}, RaceDistance::Marathon, Importance::Goal}};
  const app::Season season = posed(asked);
  CHECK(season.calendar.season_days() == 34 + 14 + 1);
  CHECK(season.calendar.at(34).race == 0);
  CHECK(season.calendar.at(20).long_run);
  CHECK_FALSE(season.calendar.at(30).hard_session);  // the Wednesday before the race
  CHECK(season.calendar.at(30).easy_run);
  for (int after = 35; after < 49; ++after) CHECK(season.calendar.at(after).rest);
}

TEST_CASE("a kept plan stands in for files, and a planned run that was not run is rest") {
  app::Request asked = request(ten_weeks());
  asked.sessions.pop_back();  // the last Sunday's long run
  asked.sessions.push_back(test::run_on(monday, 5));
  asked.kept_plan = kept_plan();
  const app::Season season = posed(asked);
  CHECK(season.calendar.at(-1).words == "planned: long run 24 km, not run");
  CHECK(season.calendar.at(-1).missed);
  CHECK(season.calendar.at(6).words == "long run 24 km");
  CHECK(has_note(season, "taken as rest: 1"));
}

TEST_CASE("a season that has begun is as it was run so far, and as usual from then on") {
  const app::Season season = posed(request(diary(monday - days{63}, 10)));
  CHECK(season.calendar.at(6).words == "recorded: long run 20.0 km");
  CHECK(season.calendar.at(13).words == "long run 20 km");
}

TEST_CASE("runs after the season are left out, and do not stand in for a plan") {
  app::Request asked = request(diary(monday + days{100}, 4));
  CHECK(refusal(asked) ==
        "--from 2027-06-07: all recorded sessions lie after the season, which ends on 2027-08-01, "
        "and no plan was given; expected a later --from, or a plan: --plan my-plan.ics");
  asked.kept_plan = kept_plan();
  const app::Season season = posed(asked);
  CHECK(has_note(season, "16 of 16 recorded sessions lie after the season"));
  CHECK_FALSE(season.condition.has_value());
}

TEST_CASE("runs inside the season only are no usual week") {
  CHECK(refusal(request(diary(monday, 2))).find("no run was recorded before the season") !=
        std::string::npos);
}

TEST_CASE("runs of ten years ago give a plan and say how old they are") {
  const app::Season season = posed(request(diary(day("2017-01-02"), 12)));
  CHECK(season.calendar.at(6).long_run);
  CHECK(has_note(season, "That week is old"));
  CHECK(has_note(season, "too long before the season to say anything of it"));
  CHECK_FALSE(season.condition.has_value());  // a page would draw graphs of 2017
}

TEST_CASE("neither plan nor runs: the refusal names both ways") {
  const std::string words = refusal(request({}));
  CHECK(words.starts_with("--plan: no plan was given, and no recorded runs"));
  CHECK(words.find("--activities FOLDER") != std::string::npos);
}

TEST_CASE("a day that the runner overrules holds in a projected plan too") {
  app::Request asked = request(ten_weeks());
  asked.day_overrides = {"2027-06-13=easy:5km"};
  CHECK(posed(asked).calendar.at(6).words == "easy run 5 km");
}

TEST_CASE("why, what-if and the comparison of protocols know what was run") {
  const app::Request asked = request(ten_weeks());
  CHECK(app::why(asked, monday, monday + days{2}).has_value());
  CHECK(app::what_if(asked, monday, monday + days{2}, {}).has_value());
  const auto comparison = app::compare_protocols(asked, monday);
  REQUIRE(comparison.has_value());
  CHECK(comparison->season_days == 56);
}

TEST_CASE("soreness is told where it reaches the season, load where it is of the weeks before") {
  const app::Season season = posed(request(ten_weeks()));
  REQUIRE(season.condition.has_value());
  CHECK(season.condition->loads.size() == 69);  // Tuesday of the first week to the last Sunday
  CHECK(season.condition->fitness.size() == season.condition->loads.size());
  CHECK(season.condition->soreness.days.size() == 8);
  CHECK(season.calendar.at(-1).legs.has_value());
  CHECK(season.calendar.at(6).legs.has_value());
  CHECK_FALSE(season.calendar.at(7).legs.has_value());
  app::Request later = request(ten_weeks());
  later.from = monday + days{21};
  later.kept_plan = kept_plan();
  const app::Season three_weeks_on = posed(later);
  REQUIRE(three_weeks_on.condition.has_value());
  CHECK(three_weeks_on.condition->soreness.days.empty());
}

TEST_CASE("the load shown begins with the first day that something is known of") {
  auto sessions = diary(day("2026-06-01"), 2);
  const auto recent = diary(monday - days{14}, 2);
  sessions.insert(sessions.end(), recent.begin(), recent.end());
  const app::Season season = posed(request(sessions));
  REQUIRE(season.condition.has_value());
  CHECK(season.condition->loads.front().day == monday - days{13});
}

TEST_CASE("a massage where the forecast reaches names what to work on, a later one does not") {
  auto sessions = ten_weeks();
  sessions.back().distance_m = 36'000;
  sessions.back().moving_s = 6 * 60 * 36;
  sessions.back().rpe = 7;
  app::Request asked = request(sessions);
  asked.wishes.booked = {{monday + days{1}, Style::Swedish, 45, Cents{5000}, {}},
                         {monday + days{15}, Style::Swedish, 45, Cents{5000}, {}}};
  const auto answer = app::make_schedule(asked, monday);
  REQUIRE(answer.has_value());
  for (const schedule::Massage& massage : answer->massages) {
    const int on = answer->problem.offers()[static_cast<std::size_t>(massage.offer)].day;
    CAPTURE(on);
    if (on == 1) CHECK(massage.regions.front().cause.starts_with("36.0 km"));
    if (on > 6) CHECK(massage.regions.empty());
  }
}

TEST_CASE("a report of very sore legs closes its day") {
  app::Request asked = request(ten_weeks());
  asked.history.reports = {{.day = monday, .region = load::Region::Calves, .value = 8}};
  const app::Season season = posed(asked);
  for (const schedule::Offer& offer : season.problem.offers())
    if (offer.day == 0)
      CHECK(offer.forbidden_by == std::vector<std::string>{schedule::soreness_rule});
}

TEST_CASE("a request without recordings has no condition and no recorded day") {
  app::Request asked = request({});
  asked.kept_plan = kept_plan();
  const app::Season season = posed(asked);
  CHECK_FALSE(season.condition.has_value());
  CHECK(std::none_of(season.calendar.days.begin(), season.calendar.days.end(),
                     [](const auto& day) { return day.recorded; }));
}
