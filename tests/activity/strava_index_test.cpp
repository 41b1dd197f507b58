#include "activity/strava_index.h"

#include <doctest/doctest.h>

namespace rubdown::activity {
namespace {

const std::string english =
    "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed "
    "Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Private Note,Activity "
    "Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average "
    "Speed,Elevation Gain,Elevation Loss,Elevation Low,Elevation High,Max Grade,Average "
    "Grade,Average Positive Grade,Average Negative Grade,Max Cadence,Average Cadence,Max Heart "
    "Rate,Average Heart Rate,Max Watts,Average Watts,Calories,Max Temperature,Average "
    "Temperature,Relative Effort,Total Work,Number of Runs,Uphill Time,Downhill Time,Other "
    "Time,Perceived Exertion\n";

/// A row of the same order in any language.
std::string row(std::string_view date, std::string_view title, std::string_view type,
                std::string_view file) {
  std::string text = "12,\"";
  return text.append(date)
      .append("\",\"")
      .append(title)
      .append("\",")
      .append(type)
      .append(",\"\",1428,3.32,,,false,\"\",,")
      .append(file)
      .append(
          ",,,1430.0,1411.0,3322.9,3.2,2.3,61.8,80.0,357,376,12,0,,,80,71,161.0,140.0,,,262,,,,,"
          ",,,,6\n");
}

Session read_from(const std::string& name) {
  Session session;
  session.sources.push_back({.name = name, .format = "fit"});
  return session;
}

}  // namespace

TEST_CASE("A row gives the session of its file what it lacks, and takes nothing from it") {
  const auto index =
      read_strava_index(english + row("May 29, 2022, 3:53:35 PM", "Park, with \"\"friends\"\"",
                                      "Run", "activities/1.fit.gz"),
                        "export.zip/activities.csv");
  REQUIRE(index.has_value());
  std::vector<Session> sessions = {read_from("export.zip/activities/1.fit.gz"),
                                   read_from("export.zip/activities/2.fit.gz")};
  sessions[0].rpe = 3;
  apply(*index, sessions);
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].title == "Park, with \"friends\"");
  CHECK(sessions[0].sport == Sport::Run);
  CHECK(sessions[0].rpe == 3);
  CHECK(sessions[1].title.empty());
}

TEST_CASE("Rows without a file become sessions with their sums, in metres and seconds") {
  const auto index =
      read_strava_index(english + row("May 29, 2022, 3:53:35 PM", "By hand", "Run", "") +
                            row("Jun 1, 2022, 12:00:00 AM", "Lost", "Walk", "#error#"),
                        "activities.csv");
  std::vector<Session> sessions;
  apply(*index, sessions);
  REQUIRE(sessions.size() == 2);
  const Session& run = sessions[0];
  CHECK(run.start.time_since_epoch().count() == 1653839615);
  CHECK(run.elapsed_s == 1430);
  CHECK(run.moving_s == 1411);
  CHECK(run.distance_m == doctest::Approx(3322.9));
  CHECK(run.ascent_m == doctest::Approx(61.8));
  CHECK(run.heart_rate_mean_bpm == 140);
  CHECK(run.heart_rate_max_bpm == 161);
  CHECK(run.rpe == 6);
  CHECK(run.sources[0].format == "strava_csv");
  CHECK(run.sources[0].name == "activities.csv, line 2");
  CHECK(sessions[1].sport == Sport::Walk);
}

TEST_CASE("In another language the columns are known by where they stand") {
  std::string german = english;
  for (char& c : german)
    if (c != ',' && c != '\n') c = 'x';
  const auto index =
      read_strava_index(german + row("29.05.2022, 15:53:35", "Frei", "Lauf", "") +
                            row("30.05.2022, 15:53:35", "Mit Datei", "Lauf", "activities/1.gpx"),
                        "a/activities.csv");
  REQUIRE(index.has_value());
  REQUIRE(index->rows.size() == 2);
  CHECK(index->rows[0].elapsed_s == 1430);
  CHECK(index->rows[0].distance_m == doctest::Approx(3322.9));
  CHECK(index->rows[0].rpe == 6);
  CHECK(index->rows[0].start->time_since_epoch().count() == 1653839615);
  CHECK(index->rows[1].file == "activities/1.gpx");
}

TEST_CASE("Dates are read in the forms of many languages") {
  for (const char* text :
       {"May 29, 2022, 3:53:35 PM", "29 May 2022, 15:53:35", "29.05.2022, 15:53:35",
        "29 mai 2022 à 15:53:35", "2022-05-29 15:53:35", "29 de mai. de 2022, 15:53:35",
        "29/05/2022, 15:53:35", "5/29/2022, 3:53:35 p. m.", "29. Mai 2022, 15:53:35",
        "29 mei 2022 15:53:35"}) {
    CAPTURE(text);
    REQUIRE(strava_date(text));
    CHECK(strava_date(text)->time_since_epoch().count() == 1653839615);
  }
  CHECK(strava_date("May 29, 2022, 12:00:01 AM")->time_since_epoch().count() == 1653782401);
  for (const char* text : {"", "yesterday", "May 32, 2022, 1:00:00 PM", "2022-05-29", "13:00"}) {
    CAPTURE(text);
    CHECK_FALSE(strava_date(text));
  }
}

TEST_CASE("Rows that say neither file nor day are named; other tables are refused") {
  const auto index = read_strava_index(english + row("some day", "x", "Run", ""), "activities.csv");
  REQUIRE(index.has_value());
  CHECK(index->rows.empty());
  REQUIRE(index->troubles.size() == 1);
  CHECK(index->troubles[0].where == "activities.csv, line 2");
  CHECK(read_strava_index("a,b,c\n1,2,3\n", "activities.csv")
            .error()
            .what.starts_with("found no table of activities"));
  CHECK(read_strava_index("a,b,c,d,e,f,g,h\n\"1,2,3\n", "activities.csv").error().where ==
        "activities.csv, line 2");
}

}  // namespace rubdown::activity
