#include "body/advise.h"

#include <doctest/doctest.h>

using namespace rubdown::body;

namespace {

Need need(const char* id, double level) {
  return {spot_named(id).value(), level, "made up", false};
}

const std::vector<Need> runner = {need("quads-both", 3), need("hamstrings-both", 3),
                                  need("calves-both", 2)};

}  // namespace

TEST_CASE("who has nothing but hands is helped most by a roller, and told where") {
  const Advice advice = advise(runner, {});
  REQUIRE(advice.tool != nullptr);
  CHECK(advice.tool->id == "foam_roller");
  // Now: quads 3 x B 3, hamstrings 3 x D 1, calves 2 x B 3 = 18. The roller adds 3 x (4 - 3) for
  // the quads and 3 x (4 - 1) for the hamstrings; calves stay at B.
  CHECK(advice.points_now == 18);
  CHECK(advice.points == 12);
  REQUIRE(advice.gains.size() == 2);
  CHECK(advice.gains[0].region->id == "hamstrings");
  CHECK(advice.gains[0].before->tool->id == "hands");
  CHECK(advice.gains[0].after->grade == "A");
}

TEST_CASE("where hands do as well as any tool, they are enough") {
  const std::vector<Need> calves = {need("calves-both", 4)};
  const Advice advice = advise(calves, {});
  CHECK(advice.tool == nullptr);
  CHECK(advice.points_now == 12);
  CHECK(advise({}, {}).tool == nullptr);
}

TEST_CASE("what is owned is not advised again, and what adds little not at all") {
  CHECK(advise(runner, {"foam_roller"}).tool == nullptr);
}

TEST_CASE("a shin asks for a stick, small muscles of the hip for a ball") {
  const std::vector<Need> shins = {need("anterior_shin-both", 3)};
  CHECK(advise(shins, {"foam_roller"}).tool->id == "stick");
  const std::vector<Need> hips = {need("glute_med-left", 3), need("glute_min-left", 3)};
  CHECK(advise(hips, {"foam_roller"}).tool->id == "tennis_ball");
}

TEST_CASE("of two tools that help nearly alike the cheaper is taken") {
  // The stick adds D for the shin: 3.2. The roller adds D for the hip flexors: 3.0, within a tenth,
  // and costs 20 to 30 instead of 45.
  const std::vector<Need> needs = {need("anterior_shin-left", 3.2), need("hip_flexors-left", 3.0)};
  CHECK(advise(needs, {}).tool->id == "foam_roller");
  const std::vector<Need> apart = {need("anterior_shin-left", 4), need("hip_flexors-left", 3)};
  CHECK(advise(apart, {}).tool->id == "stick");
}

TEST_CASE("a gun is never advised") {
  const std::vector<Need> glutes = {need("glute_max-both", 3), need("glute_med-both", 3)};
  CHECK(advise(glutes, {}).tool->id != "percussion_gun");
}

TEST_CASE("the IT band counts for the muscles beside it") {
  const std::vector<Need> band = {need("it_band-left", 3)};
  const Advice advice = advise(band, {});
  CHECK(advice.tool->id == "foam_roller");
  CHECK(advice.gains[0].region->id == "tfl");
}
