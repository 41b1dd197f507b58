// The rules that name a tool and what it is for, seen in an evening's routine.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "body/routine.h"
#include "core/day.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

/// Both sides of a region; its name alone where it has none.
std::string place_of(const char* region) {
  const std::string both = std::string{region} + "-both";
  return spot_named(both) ? both : region;
}

Routine made(const char* region, std::vector<std::string> tools) {
  return make_routine({.day = *day_from_iso("2027-06-08"),
                       .needs = {{spot_named(place_of(region)).value(), 4, "it is tight", false}},
                       .tools = std::move(tools),
                       .minutes = 15});
}

/// The first step, which is for the need; it names the tool.
const Step& first_step(const Routine& routine, const char* region, const char* tool) {
  REQUIRE_FALSE(routine.steps.empty());
  const Step& step = routine.steps.front();
  CHECK(step.spot.region->id == region);
  CHECK(step.technique->tool->id == tool);
  return step;
}

void check_used(const char* rule, const char* tool, std::initializer_list<const char*> regions) {
  for (const char* region : regions) {
    CAPTURE(region);
    const Routine routine = made(region, {tool});
    CHECK(first_step(routine, region, tool).technique->source == rule);
  }
}

}  // namespace

TEST_CASE("[R0-45] a massage ball works on the muscle that asks for it, and a roller does too") {
  check_used("R0-45", "massage_ball", {"tfl", "glute_med", "piriformis", "upper_back"});
  first_step(made("calves", {"foam_roller"}), "calves", "foam_roller");
}

TEST_CASE(
    "[R1-33] a roller is for quads and hamstrings; of the IT band for the muscles beside it") {
  check_used("R1-33", "foam_roller", {"quads", "hamstrings"});
  const Routine routine = made("it_band", {"foam_roller"});
  for (const Step& step : routine.steps) CHECK(step.spot.region->id != "it_band");
  CHECK(std::any_of(routine.steps.begin(), routine.steps.end(), [](const Step& step) {
    return step.spot.region->id == "tfl" && step.technique->tool->id == "foam_roller" &&
           step.why.find("the IT band itself is never rolled") != std::string::npos;
  }));
}

TEST_CASE("[R1-34] a stick is for shins and calves") {
  check_used("R1-34", "stick", {"anterior_shin", "calves"});
}

TEST_CASE("[R1-35 R1-39] a Theracane is for hips and back, and its instructions come first") {
  check_used("R1-35", "theracane", {"hips", "back"});
  for (const char* region : {"hips", "back"})
    CHECK(made(region, {"theracane"}).steps.front().technique->caution.find("(R1-39)") !=
          std::string::npos);
}

TEST_CASE("[R1-36 R1-39] a lacrosse ball is for the small muscles of the hip, with a caution") {
  check_used("R1-36", "lacrosse_ball", {"glute_med", "glute_min", "tfl"});
  CHECK(made("tfl", {"lacrosse_ball"}).steps.front().technique->caution.find("ask a therapist") !=
        std::string::npos);
}

TEST_CASE("[R1-37] a lacrosse ball rolls the arches") {
  check_used("R1-37", "lacrosse_ball", {"arches"});
}

TEST_CASE("[R1-38] a tennis ball does it as well, and gives way to the firmer one") {
  check_used("R1-38", "tennis_ball", {"glute_med", "glute_min", "tfl"});
  for (const char* region : {"glute_med", "glute_min", "tfl"})
    CHECK(made(region, {"tennis_ball", "lacrosse_ball"}).steps.front().technique->tool->id ==
          "lacrosse_ball");
}

TEST_CASE("[R3-47] a roller is for the hip flexors") {
  check_used("R3-47", "foam_roller", {"hip_flexors"});
}

TEST_CASE("[R3-48] a roller has several exercises, and an evening tells them apart") {
  std::set<std::string> exercises;
  for (const char* region : {"quads", "hamstrings", "calves", "hip_flexors", "tfl"})
    exercises.insert(made(region, {"foam_roller"}).steps.front().technique->how);
  CHECK(exercises.size() == 5);
}

TEST_CASE("[R3-49] a stick is for the other muscles of the leg as well") {
  check_used("R3-49", "stick", {"hamstrings", "adductors", "peroneals"});
}

TEST_CASE("[R3-51] a tennis ball rolls the arches") {
  check_used("R3-51", "tennis_ball", {"arches"});
}
