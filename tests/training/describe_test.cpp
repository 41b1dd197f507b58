#include "training/describe.h"

#include <doctest/doctest.h>

#include <sstream>

#include "core/text.h"
#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;

namespace {

std::string kind_said(const Description& description) {
  if (description.kind) return std::string{name_of(*description.kind)};
  return description.is_run ? "-" : "none";
}

/// Every line of the table: phrase, kind, metres, seconds.
int check_phrases(const std::string& file, DistanceUnit unit) {
  std::istringstream lines{
      file_text(std::filesystem::path{RUBDOWN_SOURCE_DIR} / "tests/training" / file)};
  int count = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    REQUIRE_MESSAGE(cells.size() == 4, line);
    const auto said = describe_sessions(cells[0], "", unit);
    INFO(line);
    CHECK(said.size() == 1);
    CHECK(kind_said(said.front()) == cells[1]);
    const auto metres = said.front().distance;
    const auto seconds = said.front().duration;
    CHECK((metres ? std::to_string(metres->count()) : ".") == cells[2]);
    CHECK((seconds ? std::to_string(seconds->count()) : ".") == cells[3]);
    ++count;
  }
  return count;
}

Description in_km(std::string_view title, std::string_view details = "") {
  return describe(title, details, DistanceUnit::Kilometres);
}

}  // namespace

TEST_CASE("every phrase of the tables gives its kind, distance and duration") {
  CHECK(check_phrases("phrases.tsv", DistanceUnit::Kilometres) >= 200);
  CHECK(check_phrases("phrases_miles.tsv", DistanceUnit::Miles) >= 40);
}

TEST_CASE("a pace is neither a distance nor a duration") {
  // 5:30 to 5:45 is 337.5 s in the middle
  CHECK(in_km("5-6km at 5:30-5:45/km").pace == SecondsPerKm{338});
  CHECK(in_km("10 km @ 4:15 min/km").pace == SecondsPerKm{255});
  // 8:00 a mile is 480 s / 1.609344 = 298.3 s a kilometre
  CHECK(describe("6 mi @ 8:00/mi", "", DistanceUnit::Miles).pace == SecondsPerKm{298});
  CHECK_FALSE(in_km("6 x 1 km @ 4:00/km").pace.has_value());
  CHECK_FALSE(in_km("Easy 5 km, 5k pace next week").duration.has_value());
}

TEST_CASE("the title outranks the details, and the details fill its gaps") {
  const auto filled =
      in_km("Tempo run", "9 km total: 2 km warm-up, 5 km at 4:20/km, 2 km cool-down");
  CHECK(filled.kind == WorkoutKind::Tempo);
  CHECK(filled.distance == Metres{9000});
  CHECK(in_km("Easy run 6 km", "After the long run of 20 km").distance == Metres{6000});
  CHECK(in_km("Easy run 6 km", "Rest if you feel tired").kind == WorkoutKind::Easy);
  CHECK(in_km("Run 6 km", "Monday: rest").kind == std::nullopt);
  CHECK(in_km("Workout", "Distance: 11 km").distance == Metres{11000});
}

TEST_CASE("a total in the details holds when it is the larger one") {
  CHECK(in_km("Tempo 5 km", "Total: 9 km with warm-up").distance == Metres{9000});
  CHECK(in_km("Warm-up - 15 km marathon pace", "Distance: 14 km").distance == Metres{15000});
}

TEST_CASE("a race keeps its own length beside the day's distance") {
  const auto race = describe("5K tune-up race {9:14}", "", DistanceUnit::Miles);
  CHECK(race.race == Metres{5000});
  CHECK(race.distance == Metres{14484});  // 9 mi
  CHECK(in_km("Rome Marathon", "Distance: 42.195 km").race == Metres{42195});
}

TEST_CASE("two sessions a day become two descriptions, wherever morning and evening stand") {
  const auto both = [](std::string_view text) {
    return describe_sessions(text, "", DistanceUnit::Miles);
  };
  for (const char* text : {"Recovery 6 mi a.m. 4 mi p.m.", "Recovery 6 mi am 4 mi pm",
                           "Recovery AM 6 mi PM 4 mi", "AM: 6 mi recovery / PM: 4 mi recovery"}) {
    const auto sessions = both(text);
    INFO(text);
    REQUIRE(sessions.size() == 2);
    CHECK(sessions[0].kind == WorkoutKind::Recovery);
    CHECK(sessions[0].distance == Metres{9656});
    CHECK(sessions[1].kind == WorkoutKind::Recovery);
    CHECK(sessions[1].distance == Metres{6437});
  }
  const auto mixed =
      both("Recovery 5 mi am Lactate threshold 12 mi w/ 7 mi @ half marathon race pace");
  REQUIRE(mixed.size() == 2);
  CHECK(mixed[1].kind == WorkoutKind::Tempo);
  CHECK(mixed[1].distance == Metres{19312});
}

TEST_CASE("a time of day splits nothing, and German 'am' is no morning") {
  CHECK(describe_sessions("Easy run 6 am, 8 km", "", DistanceUnit::Kilometres).size() == 1);
  CHECK(describe_sessions("Morning run 8 km", "", DistanceUnit::Kilometres).size() == 1);
  CHECK(
      describe_sessions("10 km am Rhein, davon 5 km zügig", "", DistanceUnit::Kilometres).size() ==
      1);
}

TEST_CASE("a plan's unit is the one that it speaks of more often; 5k counts for neither") {
  CHECK(unit_spoken_in("8 miles easy\n5 x 1 km @ 5k pace\n10 mi") == DistanceUnit::Miles);
  CHECK(unit_spoken_in("8 km\n10 mi\n12 km") == DistanceUnit::Kilometres);
  CHECK(unit_spoken_in("easy") == DistanceUnit::Kilometres);
}

TEST_CASE("absurd numbers are not believed") {
  CHECK_FALSE(in_km("Easy 99999 km").distance.has_value());
  CHECK_FALSE(in_km("Easy 40 km in 1:00").duration.has_value());  // 90 s a kilometre
  CHECK_FALSE(in_km("Easy 123456789123456789 km").distance.has_value());
}
