#include "tests/app/simulated_season.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "core/day.h"
#include "tests/support/folder.h"

using namespace rubdown;
using test::SimulatedSeason;

TEST_CASE("seasons lived day by day break no rule, and a week that was announced stays") {
  constexpr int seasons = 3;
  int days = 0;
  int announced = 0;
  int moved = 0;
  int booked_moved = 0;
  int without_cause = 0;
  std::size_t had = 0;
  int findings = 0;
  std::map<std::string, int> causes;
  for (int seed = 1; seed <= seasons; ++seed) {
    CAPTURE(seed);
    const test::Folder folder;
    const SimulatedSeason season =
        test::simulate_season(static_cast<std::uint64_t>(seed), folder / "life.db");
    for (const std::string& words : season.broken) FAIL_CHECK(words);
    days += season.days;
    had += season.had.size();
    findings += season.findings;
    announced += season.announced;
    for (const test::Moved& one : season.moved) {
      ++moved;
      booked_moved += one.was_booked;
      without_cause += one.why == "nothing";
      ++causes[one.why];
    }
  }
  std::string words;
  for (const auto& [cause, count] : causes) words += "\n  " + std::to_string(count) + "  " + cause;
  MESSAGE(days << " days, " << had << " massages, " << findings << " findings; of " << announced
               << " massages announced for the coming week " << moved << " were gone next morning, "
               << booked_moved << " of them booked, " << without_cause
               << " for no cause:" << words);
  CHECK(had > 5);
  CHECK(findings > 10);
  CHECK(without_cause == 0);
  CHECK(moved * 5 <= announced);  // four of five stay, whatever happens
}
