// Reads every real plan of the collection of test plans, where that collection is at hand.
#include <doctest/doctest.h>

#include <cstdlib>
#include <set>

#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;
namespace fs = std::filesystem;

namespace {

fs::path corpus() {
  const char* given = std::getenv("RUBDOWN_CORPUS");
  return given != nullptr ? fs::path{given}
                          : fs::path{RUBDOWN_SOURCE_DIR} / ".." / "shared" / "corpus";
}

struct Counts {
  int files = 0;
  std::size_t events = 0;
  std::size_t workouts = 0;
  std::size_t not_understood = 0;
  std::size_t measured_runs = 0;
  std::size_t runs = 0;
};

Counts read_all(const fs::path& folder) {
  Counts counts;
  for (const auto& entry : fs::directory_iterator{folder}) {
    const std::string name = entry.path().filename().string();
    const auto plan = read_plan(file_text(entry.path()), name, {.goal_day = day("2027-10-10")});
    if (name.find("template") != std::string::npos) {  // comments only: no workout in it
      CHECK_FALSE(plan.has_value());
      continue;
    }
    REQUIRE_MESSAGE(plan.has_value(), name << ": " << plan.error().what);
    ++counts.files;
    counts.events += plan->events;
    counts.workouts += plan->workouts.size();
    counts.not_understood += plan->not_understood.size();
    for (const Workout& workout : plan->workouts) {
      if (!is_run(workout.kind)) continue;
      ++counts.runs;
      counts.measured_runs += workout.distance || workout.duration ? 1U : 0U;
    }
  }
  return counts;
}

}  // namespace

TEST_CASE("every calendar and CSV plan of the collection is read") {
  if (!fs::exists(corpus() / "plans" / "ics")) {
    MESSAGE("no collection of plans here: nothing to read");
    return;
  }
  const Counts calendars = read_all(corpus() / "plans" / "ics");
  CHECK(calendars.files >= 6);
  CHECK(calendars.events >= 362);
  CHECK(calendars.workouts >= calendars.events);
  CHECK(calendars.not_understood == 0);
  CHECK(calendars.measured_runs * 100 >= calendars.runs * 98);
  const Counts tables = read_all(corpus() / "plans" / "csv");
  CHECK(tables.files >= 6);
  CHECK(tables.events >= 441);
  CHECK(tables.not_understood == 0);
  CHECK(tables.measured_runs * 100 >= tables.runs * 98);
}
