#include "training/ics_plan.h"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;

namespace {

Result<Plan> read(const std::string& body, const PlanOptions& options = {}) {
  return read_plan(calendar(body), "plan.ics", options);
}

std::string days_of(const Plan& plan) {
  std::string days;
  for (const Workout& workout : plan.workouts) days += to_iso(workout.day) + " ";
  return days;
}

const std::string a_run = event("20270301", "Easy 8 km");

std::string timed(std::string_view start, std::string_view more) {
  return "BEGIN:VEVENT\nDTSTART" + std::string{start} + "\nSUMMARY:Easy 8 km\n" +
         std::string{more} + "END:VEVENT\n";
}

}  // namespace

TEST_CASE("events become workouts by day, each with its line") {
  const auto plan =
      read("X-WR-CALNAME:Spring\\, slowly\n" + event("20270302", "Long run 20 km") + a_run);
  REQUIRE(plan.has_value());
  CHECK(plan->name == "Spring, slowly");
  CHECK(plan->events == 2);
  REQUIRE(plan->workouts.size() == 2);
  CHECK(plan->workouts[0].text == "Easy 8 km");
  CHECK(plan->workouts[0].place == "plan.ics, line 8");
  CHECK(plan->workouts[1].kind == WorkoutKind::Long);
  CHECK(plan->workouts[1].place == "plan.ics, line 4");
}

TEST_CASE("folded lines, escapes and unfolded new lines are read as they were meant") {
  const auto plan = read(
      "BEGIN:VEVENT\nDTSTART:20270301\nSUMMARY:Tem\n po run\nDESCRIPTION:Total: 9 km\\, of which\n"
      "5 km fast\nEND:VEVENT\n");
  REQUIRE(plan.has_value());
  CHECK(plan->workouts.front().text == "Tempo run");
  CHECK(plan->workouts.front().distance == Metres{9000});
}

TEST_CASE("a time in UTC is the runner's local day and hour") {
  // 23:30 UTC on 1 March is 00:30 on 2 March in Berlin (UTC+1)
  const std::string late = timed(":20270301T233000Z", "");
  const auto berlin = read(late, {.zone = "Europe/Berlin"});
  REQUIRE(berlin.has_value());
  CHECK(berlin->workouts.front().day == day("2027-03-02"));
  CHECK(berlin->workouts.front().start == Minutes{30});
  CHECK(read("X-WR-TIMEZONE:Europe/Berlin\n" + late)->workouts.front().day == day("2027-03-02"));
  const auto unknown = read(late);
  CHECK(unknown->workouts.front().day == day("2027-03-01"));
  REQUIRE(unknown->notes.size() == 1);
  CHECK(
      unknown->notes.front() ==
      "1 events have their time in UTC and the calendar names no zone: their days are those of UTC "
      "(say where you live with --zone)");
}

TEST_CASE("times with their own zone and floating times stay as written") {
  const PlanOptions tokyo{.zone = "Asia/Tokyo"};
  CHECK(read(timed(";TZID=Europe/Paris:20270301T233000", ""), tokyo)->workouts.front().day ==
        day("2027-03-01"));
  CHECK(read(timed(":20270301T061500", ""), tokyo)->workouts.front().start == Minutes{375});
}

TEST_CASE("an unknown zone is refused") {
  const auto plan = read(a_run, {.zone = "Europe/Berln"});
  REQUIRE_FALSE(plan.has_value());
  CHECK(plan.error().where == "time zone");
  CHECK(plan.error().what == "found 'Europe/Berln'; expected a name such as Europe/Berlin or UTC");
  CHECK_FALSE(read(a_run, {.zone = "../../etc/passwd"}).has_value());
}

TEST_CASE(
    "a series repeats, but for its exceptions and the days that another event stands in for") {
  const auto plan = read(
      "BEGIN:VEVENT\nUID:a\nDTSTART;VALUE=DATE:20270301\nRRULE:FREQ=WEEKLY;COUNT=5\n"
      "EXDATE;VALUE=DATE:20270308\nSUMMARY:Easy 8 km\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;VALUE=DATE:20270315\nDTSTART;VALUE=DATE:20270316\n"
      "SUMMARY:Tempo 8 km\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;VALUE=DATE:20270322\nDTSTART;VALUE=DATE:20270322\n"
      "STATUS:CANCELLED\nSUMMARY:Easy 8 km\nEND:VEVENT\n");
  REQUIRE(plan.has_value());
  CHECK(days_of(*plan) == "2027-03-01 2027-03-16 2027-03-29 ");
  CHECK(plan->workouts[1].kind == WorkoutKind::Tempo);
}

TEST_CASE("a series with a time in UTC keeps its days where the runner lives") {
  const auto plan =
      read(timed(":20270326T233000Z", "RRULE:FREQ=DAILY;COUNT=3\n"), {.zone = "Europe/Berlin"});
  REQUIRE(plan.has_value());
  CHECK(days_of(*plan) == "2027-03-27 2027-03-28 2027-03-29 ");
  CHECK(plan->workouts[0].start == Minutes{30});
  CHECK(plan->workouts[2].start == Minutes{90});  // summer time began on 28 March
}

TEST_CASE("a series without end is followed for two years, and a note says so") {
  const auto plan =
      read("BEGIN:VEVENT\nDTSTART:20270301\nRRULE:FREQ=WEEKLY\nSUMMARY:Easy 8 km\nEND:VEVENT\n");
  REQUIRE(plan.has_value());
  CHECK(plan->workouts.size() == 105);  // 731 / 7 = 104, and the first
  REQUIRE(plan->notes.size() == 1);
  CHECK(plan->notes.front() ==
        "1 repeating events have no end, or a late one: they are followed for two years at most");
}

TEST_CASE("a series is followed within the days that were asked for") {
  const auto plan =
      read("BEGIN:VEVENT\nDTSTART:20000103\nRRULE:FREQ=WEEKLY\nSUMMARY:Easy 8 km\nEND:VEVENT\n",
           {.from = day("2027-03-01"), .until = day("2027-03-20")});
  REQUIRE(plan.has_value());
  CHECK(days_of(*plan) == "2027-03-01 2027-03-08 2027-03-15 ");
}

TEST_CASE("a series that repeats within the day is refused at once") {
  for (const char* rule :
       {"FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=5", "FREQ=DAILY;BYSECOND=1,2,3"}) {
    const auto plan = read("BEGIN:VEVENT\nDTSTART:20270301T060000\nRRULE:" + std::string{rule} +
                           "\nSUMMARY:Easy 8 km\nEND:VEVENT\n");
    REQUIRE_FALSE(plan.has_value());
    CHECK(plan.error().where == "plan.ics, line 3");
    CHECK(plan.error().what ==
          "found an event that repeats within the day (RRULE:" + std::string{rule} +
              "); expected one that repeats by day, week, month or year. "
              "Correct or remove it");
  }
  CHECK(read("BEGIN:VEVENT\nDTSTART:20270301\nRRULE:every now and then\nSUMMARY:Run\nEND:VEVENT\n")
            .error()
            .what.starts_with("found the rule RRULE:every now and then; expected one such as"));
}

TEST_CASE("rules that match almost never, or that many events carry, take no long time") {
  std::string body = a_run;
  for (int i = 0; i < 200; ++i)
    body +=
        "BEGIN:VEVENT\nDTSTART:19000101\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n"
        "SUMMARY:Easy\nEND:VEVENT\n";
  const auto begin = std::chrono::steady_clock::now();
  const auto plan = read(body);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{20});
  body += "BEGIN:VEVENT\nDTSTART:19000101\nRRULE:FREQ=DAILY\nSUMMARY:Easy\nEND:VEVENT\n";
  CHECK(read(body).error().what.starts_with("found more than 200 repeating events"));
}

TEST_CASE("an event that comes twice counts once, and cancelled events do not count") {
  const auto plan = read(
      "BEGIN:VEVENT\nUID:x\nDTSTART:20270301\nSUMMARY:Easy 8 km\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:x\nDTSTART:20270301\nSUMMARY:Easy 9 km\nEND:VEVENT\n"
      "BEGIN:VEVENT\nUID:x\nDTSTART:20270302\nSUMMARY:Easy 5 km\nEND:VEVENT\n"
      "BEGIN:VEVENT\nDTSTART:20270303\nSTATUS:CANCELLED\nSUMMARY:Easy\nEND:VEVENT\n");
  REQUIRE(plan.has_value());
  CHECK(days_of(*plan) == "2027-03-01 2027-03-02 ");
  CHECK(plan->workouts.front().distance == Metres{9000});
  CHECK(plan->notes.size() == 2);
}

TEST_CASE("a week of rest is seven days of rest; a week's summary is no workout") {
  const auto plan = read(a_run + event("20270308", "Rest", "DTEND;VALUE=DATE:20270315\n") +
                         event("20270315", "Week 3: 55 km", "DTEND;VALUE=DATE:20270322\n"));
  REQUIRE(plan.has_value());
  CHECK(plan->workouts.size() == 8);
  REQUIRE(plan->not_understood.size() == 1);
  CHECK(plan->not_understood.front().text == "Week 3: 55 km");
  CHECK(plan->not_understood.front().why == "it lasts 7 days; a workout lies on one day");
}

TEST_CASE("what is no workout, and days centuries away, are listed with their place") {
  const auto plan =
      read(a_run + event("20270302", "Dentist") + event("16010101", "Easy 5 km") +
           event("99991231", "Easy 5 km") + "BEGIN:VEVENT\nSUMMARY:Easy\nEND:VEVENT\n");
  REQUIRE(plan.has_value());
  CHECK(plan->workouts.size() == 1);
  REQUIRE(plan->not_understood.size() == 4);
  CHECK(plan->not_understood[0].why ==
        "found the start '16010101'; expected a day from 1900 to 2199 such as 20271005");
  CHECK(plan->not_understood[2].why == "it has no DTSTART, so its day is unknown");
  CHECK(plan->not_understood[3].place == "plan.ics, line 7");
  CHECK(plan->not_understood[3].text == "Dentist");
  CHECK(plan->not_understood[3].why == "no word in it names a workout");
}

TEST_CASE("an entry's own length stands in where the text says neither distance nor duration") {
  const auto plan = read(
      "BEGIN:VEVENT\nDTSTART:20270301T060000\nDTEND:20270301T071500\nSUMMARY:Tempo "
      "run\nEND:VEVENT\n"
      "BEGIN:VEVENT\nDTSTART:20270302T060000\nDURATION:PT45M\nSUMMARY:Easy run\nEND:VEVENT\n"
      "BEGIN:VEVENT\nDTSTART:20270303T060000\nDURATION:PT45M\nSUMMARY:Easy 5 km\nEND:VEVENT\n");
  REQUIRE(plan.has_value());
  CHECK(plan->workouts[0].duration == Seconds{75 * 60});
  CHECK(plan->workouts[1].duration == Seconds{45 * 60});
  CHECK_FALSE(plan->workouts[2].duration.has_value());
}
