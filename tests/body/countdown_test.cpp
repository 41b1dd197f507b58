#include "body/countdown.h"

#include <doctest/doctest.h>

#include <numeric>

using namespace rubdown::body;

namespace {

Need need(const char* id, double level) {
  return {spot_named(id).value(), level, "made up", false};
}

}  // namespace

TEST_CASE("the clock counts every set, rest and change, and as long as the routine says") {
  for (const int minutes : {1, 5, 8, 15}) {
    const Routine routine = make_routine({.needs = {need("calves-both", 4), need("quads-left", 3)},
                                          .tools = {"stick", "foam_roller"},
                                          .minutes = minutes});
    const auto phases = phases_of(routine);
    CAPTURE(minutes);
    CHECK(std::accumulate(phases.begin(), phases.end(), 0, [](int sum, const Phase& phase) {
            return sum + phase.seconds;
          }) == routine.seconds_in_all());
  }
}

TEST_CASE("a step of three sets rests between them, and the next step begins with a change") {
  const Routine routine =
      make_routine({.needs = {need("calves-left", 4)}, .tools = {"stick"}, .minutes = 15});
  REQUIRE(routine.steps[0].sets == 3);
  const auto phases = phases_of(routine);
  using Kind = Phase::Kind;
  const std::vector<Kind> expected = {Kind::Work, Kind::Rest, Kind::Work,
                                      Kind::Rest, Kind::Work, Kind::Change};
  for (std::size_t i = 0; i < expected.size(); ++i) CHECK(phases[i].kind == expected[i]);
  CHECK(phases[1].set == 2);
  CHECK(phases[4].set == 3);
  CHECK(phases[5].step == 1);
}

TEST_CASE("nothing to do is nothing to count") { CHECK(phases_of(Routine{}).empty()); }
