#include "training/csv_plan.h"

#include <doctest/doctest.h>

#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;

namespace {

Result<Plan> read(const std::string& text, const PlanOptions& options = {}) {
  return read_plan(text, "plan.csv", options);
}

/// `weeks` weeks of seven lines that count down to 0.
std::string counted(int weeks) {
  std::string text = "WeeksToGoal,WeeklyTotal,Mesocycle,Event\n";
  for (int week = weeks - 1; week >= 0; --week)
    for (int i = 0; i < 7; ++i)
      text += (week == 0 ? std::string{"Race week"} : std::to_string(week)) + ",40 miles,Base," +
              (week == 0 && i == 6 ? "Marathon"
               : i == 6            ? "Long run 14 mi"
                                   : "Easy 5") +
              "\n";
  return text;
}

const PlanOptions race_day{.goal_day = day("2027-10-10")};

}  // namespace

TEST_CASE("columns of their own outrank the text") {
  const auto plan = read(
      "date,kind,distance,unit,duration,text\n"
      "2027-03-01,easy,8,km,45,around the lake\n"
      "2027-03-02,race_pace,6,mi,,\"6 miles, \"\"steady\"\"\"\n"
      "2027-03-03,,,,,Rest\n");
  REQUIRE(plan.has_value());
  REQUIRE(plan->workouts.size() == 3);
  CHECK(plan->workouts[0].distance == Metres{8000});
  CHECK(plan->workouts[0].duration == Seconds{2700});
  CHECK(plan->workouts[1].kind == WorkoutKind::RacePace);
  CHECK(plan->workouts[1].distance == Metres{9656});
  CHECK(plan->workouts[1].text == "6 miles, \"steady\"");
  CHECK(plan->workouts[2].kind == WorkoutKind::Rest);
  CHECK(plan->workouts[2].place == "plan.csv, line 4");
}

TEST_CASE("German headers, semicolons, decimal commas, CRLF and a byte order mark") {
  const auto plan = read(
      "\xEF\xBB\xBF"
      "Datum;Art;Distanz;Einheit;Dauer;Beschreibung\r\n"
      "05.10.2027;Tempolauf;10,5;km;;am See\r\n"
      "6.10.2027;;;;1:05:00;lockerer Lauf\r\n");
  REQUIRE(plan.has_value());
  CHECK(plan->workouts[0].day == day("2027-10-05"));
  CHECK(plan->workouts[0].kind == WorkoutKind::Tempo);
  CHECK(plan->workouts[0].distance == Metres{10'500});
  CHECK(plan->workouts[1].duration == Seconds{3900});
}

TEST_CASE("tabs separate, and a column may carry its unit in its name") {
  const auto plan = read("day\tmiles\tworkout\n2027-03-01\t10\tlong run\n");
  REQUIRE(plan.has_value());
  CHECK(plan->workouts.front().distance == Metres{16'093});
  CHECK(plan->workouts.front().kind == WorkoutKind::Long);
}

TEST_CASE("the text may come last with commas and without quotes") {
  const auto plan = read("date,text\n2027-03-01,2 km warm up, 5 km tempo, 2 km cool down\n");
  REQUIRE(plan.has_value());
  CHECK(plan->workouts.front().distance == Metres{9000});
}

TEST_CASE("a line that is not understood is listed, and the others are kept") {
  const auto plan = read(
      "date,kind,distance,text\n"
      "2027-03-01,easy,8,\n"
      "03/04/2027,easy,8,\n"
      "2027-03-05,zumba,8,\n"
      "2027-03-06,easy,far,\n"
      "2027-03-07,,,Dentist\n"
      "1601-01-01,easy,8,\n");
  REQUIRE(plan.has_value());
  CHECK(plan->events == 6);
  CHECK(plan->workouts.size() == 1);
  REQUIRE(plan->not_understood.size() == 5);
  CHECK(plan->not_understood[0].place == "plan.csv, line 3");
  CHECK(plan->not_understood[0].why ==
        "found the day '03/04/2027'; expected one from 1900 to 2199 such as 2027-10-05");
  CHECK(plan->not_understood[1].why ==
        "found the kind 'zumba'; expected one such as easy, long or rest");
  CHECK(plan->not_understood[2].why == "found the distance 'far'; expected a number such as 12.5");
  CHECK(plan->not_understood[3].why == "no word in it names a workout");
}

TEST_CASE("a plan that counts weeks ends on the day of the race") {
  const auto plan = read(counted(3), race_day);
  REQUIRE(plan.has_value());
  CHECK(plan->events == 21);
  CHECK(plan->workouts.front().day == day("2027-09-20"));  // 20 days before
  CHECK(plan->workouts.back().day == day("2027-10-10"));
  CHECK(plan->workouts.back().kind == WorkoutKind::Race);
  CHECK(plan->workouts.front().distance == Metres{8047});  // the weekly total speaks of miles
  CHECK(plan->notes.front() ==
        "the plan names no days: its last line is taken to be 2027-10-10, the day of the race");
}

TEST_CASE("a plan that counts weeks needs the day of the race") {
  const auto plan = read(counted(3));
  REQUIRE_FALSE(plan.has_value());
  CHECK(plan.error().what ==
        "found a plan that counts the weeks to its race and names no days; expected the race's day "
        "as "
        "well. Add --race DAY:DISTANCE, such as --race 2027-10-10:marathon");
}

TEST_CASE("a week that has not seven lines, or comes out of turn, is refused") {
  std::string short_week = counted(3);
  short_week.erase(short_week.find("2,40 miles"), short_week.find('\n', 60) - 40);
  const std::string six = "WeeksToGoal,Event\n2,Easy\n2,Easy\n1,Easy\n";
  CHECK(read(six, race_day).error().where == "plan.csv, line 2");
  CHECK(read(six, race_day).error().what == "found 2 lines for week '2'; expected 7, one a day");
  std::string skipped = "WeeksToGoal,Event\n";
  for (const char* week : {"5", "3"})
    for (int i = 0; i < 7; ++i) skipped += std::string{week} + ",Easy\n";
  CHECK(read(skipped, race_day).error().where == "plan.csv, line 9");
  CHECK(read(skipped, race_day).error().what ==
        "found week '3' after week '5'; expected the weeks to the race to count down by one");
}

TEST_CASE("time-to-run's form: a day a line, marked distances, comments") {
  const std::string text =
      "title,raceType,units\nSpring,Half Marathon,13.1,miles\n,,,\ndescription,totalDistance,,\n"
      "// a comment,,,\n\"Recovery #5D, gently\",5,,\nRest,0,,\nHalf marathon,13.1,,\n";
  const auto plan = read(text, race_day);
  REQUIRE(plan.has_value());
  CHECK(plan->name == "Spring");
  REQUIRE(plan->workouts.size() == 3);
  CHECK(plan->workouts[0].day == day("2027-10-08"));
  CHECK(plan->workouts[0].distance == Metres{8047});
  CHECK(plan->workouts[2].kind == WorkoutKind::Race);
  CHECK(read(text).error().what.starts_with("found a plan that counts the weeks"));
}

TEST_CASE("a quote that is never closed is refused with its line") {
  const auto plan = read("date,text\n2027-03-01,Easy\n2027-03-02,\"Long\n2027-03-03,Rest\n");
  REQUIRE_FALSE(plan.has_value());
  CHECK(plan.error().where == "plan.csv, line 3");
  CHECK(plan.error().what.starts_with("found a quote that is never closed"));
}

TEST_CASE("columns that are no plan are refused by name") {
  const auto plan = read("date,date,unit\n2027-03-01,x,km\n");
  REQUIRE_FALSE(plan.has_value());
  CHECK(plan.error().what ==
        "found the columns 'date,date,unit'; expected one for the day (date) and at least one of "
        "kind, distance, duration, text");
}
