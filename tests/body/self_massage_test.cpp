#include "body/self_massage.h"

#include <doctest/doctest.h>

#include <set>

using namespace rubdown;
using namespace rubdown::body;

namespace {

const Region& region(std::string_view id) {
  const Region* found = region_named(id);
  REQUIRE(found != nullptr);
  return *found;
}

/// "foam_roller" for what is owned; "" where nothing reaches the place.
std::string tool_for(std::string_view place, const Means& means) {
  const Technique* best = best_technique(region(place), means);
  return best ? best->tool->id : "";
}

}  // namespace

TEST_CASE("every row of the catalogue says how, for how long, and what to be careful of") {
  REQUIRE(techniques().size() >= 18);
  for (const Technique& one : techniques()) {
    CAPTURE(one.how);
    CHECK(one.how.ends_with('.'));
    CHECK(one.caution.ends_with('.'));
    CHECK(weight_of_grade(one.grade) > 0);  // nothing that is contradicted
    CHECK_FALSE(one.regions.empty());
    const std::set<const Region*> once{one.regions.begin(), one.regions.end()};
    CHECK(once.size() == one.regions.size());
  }
}

TEST_CASE("every dose can be given in sets of 30 to 60 seconds (H-17), a gun's within 2 minutes") {
  for (const Technique& one : techniques()) {
    CAPTURE(one.how);
    CHECK(one.sets.least >= 1);
    CHECK(one.seconds.least >= dose::set_s_min);
    CHECK(one.seconds.least <= dose::set_s_max);
    CHECK(one.rest_s <= 30);
    if (one.touch != Touch::Percussion) continue;
    CHECK(one.sets.most * one.seconds.most <= dose::percussion_s_max);
  }
}

TEST_CASE("no technique touches the IT band, a tendon, a joint, the neck, the groin or the chest") {
  for (const Technique& one : techniques())
    for (const Region* place : one.regions)
      for (const auto* never : {"it_band", "achilles", "knees", "ankles", "neck", "groin", "pecs"})
        CHECK_MESSAGE(place->id != never, one.how);
}

TEST_CASE("words that people type name one tool each") {
  std::set<std::string> seen;
  for (const Tool& tool : tools()) {
    for (const std::string& word : tool.words) {
      CHECK_MESSAGE(seen.insert(word).second, word);
      CHECK(tool_named(word) == &tool);
    }
    CHECK(tool_named(tool.id) == &tool);
    CHECK(tool_named(tool.name) == &tool);
  }
  CHECK(tool_named("Foam-Roller")->id == "foam_roller");
  CHECK(tool_named(" massage gun ")->id == "percussion_gun");
  CHECK(tool_named("hammer") == nullptr);
  CHECK(tool_named("") == nullptr);
}

TEST_CASE(
    "the best-supported tool is taken, of equals the first, and hands where nothing is owned") {
  CHECK(tool_for("quads", {.owned = {"stick", "foam_roller"}}) == "foam_roller");  // A beats D
  CHECK(tool_for("quads", {.owned = {"stick"}}) == "hands");                       // B beats D
  CHECK(tool_for("calves", {.owned = {"foam_roller", "stick"}}) == "stick");       // B, the first
  CHECK(tool_for("arches", {.owned = {"lacrosse_ball", "tennis_ball"}}) == "tennis_ball");
  CHECK(tool_for("quads", {}) == "hands");
  CHECK(tool_for("hip_flexors", {}) == "");
  CHECK(tool_for("it_band", {.owned = tool_ids()}) == "");
}

TEST_CASE("without points a ball is good for the sole only, and a barred gun for nothing") {
  const Means no_points{.owned = {"tennis_ball", "theracane"}, .points = false};
  CHECK(tool_for("arches", no_points) == "tennis_ball");
  CHECK(tool_for("glute_med", no_points) == "");
  CHECK(tool_for("back", no_points) == "");
  CHECK(tool_for("glute_med", {.owned = {"percussion_gun"}}) == "percussion_gun");
  CHECK(tool_for("glute_med", {.owned = {"percussion_gun"}, .percussion = false}) == "");
}

TEST_CASE("every region of the forecast stands for muscles that hands or a tool can reach") {
  for (const Region& one : regions()) {
    const auto muscles = regions_for_soreness(one.soreness);
    CAPTURE(one.soreness);
    CHECK_FALSE(muscles.empty());
    for (const Region* muscle : muscles) {
      CHECK(muscle->soreness == one.soreness);
      CHECK(tool_for(muscle->id, {.owned = tool_ids()}) != "");
    }
  }
  CHECK(regions_for_soreness("elbow").empty());
}

TEST_CASE("what stands in a place's stead can be worked on, the place itself cannot") {
  REQUIRE(insteads().size() == 2);
  for (const Instead& row : insteads()) {
    CHECK(tool_for(row.region->id, {.owned = tool_ids()}) == "");
    for (const Region* muscle : row.regions)
      CHECK(tool_for(muscle->id, {.owned = tool_ids()}) != "");
  }
}

TEST_CASE("training asks for less than soreness that stops, and names its anchors") {
  const std::set<std::string> anchors{"race", "long_run", "hard_session"};
  for (const TrainingNeed& row : training_needs()) {
    CHECK(anchors.contains(row.after));
    CHECK(row.level > 0);
    CHECK(row.level < 5);
  }
}

TEST_CASE("hands alone reach five of the muscles that running loads most") {
  int reached = 0;
  for (const Region* muscle : usual_regions()) reached += tool_for(muscle->id, {}).empty() ? 0 : 1;
  CHECK(reached == 5);
}
