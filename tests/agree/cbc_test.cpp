// Somebody else's solver on our linear programme must find our optimum, on whole seasons.
#include "agree/cbc.h"

#include <doctest/doctest.h>

#include <cmath>

#include "agree/dice.h"
#include "agree/random_problem.h"
#include "agree/replay.h"
#include "solve/best_schedule.h"
#include "solve/lp.h"

using namespace rubdown;
using namespace rubdown::agree;

namespace {

/// Most seasons are a little shorter and thinner than the real thing, or an hour would not do.
SeasonShape shape_of(std::uint64_t seed) {
  Dice dice{seed};
  SeasonShape shape;
  shape.weeks = dice.between(10, 16);
  shape.styles = dice.between(2, 4);
  shape.lengths = dice.between(1, 2);
  shape.budget_cents = dice.chance(15) ? 0 : 1'000 * dice.between(8, 24);
  shape.interval_tenths = dice.chance(50) ? 140 : dice.between(70, 280);
  shape.taper_limit = dice.chance(70);
  shape.memory_parts = dice.chance(30);
  return shape;
}

void compare(const schedule::Problem& problem) {
  const auto ours = solve::best_schedule(problem, {.regret = false});
  const auto theirs = run_cbc(solve::to_lp(problem));
  REQUIRE(theirs.has_value());
  REQUIRE(theirs->optimal == (ours.outcome == schedule::Outcome::Optimal));
  // Whole numbers both, but for the dust of floating point.
  if (theirs->optimal) REQUIRE(std::llround(theirs->objective) == ours.score.count());
}

}  // namespace

TEST_CASE("Cbc agrees on 100 small problems with every constraint") {
  if (!has_cbc()) {
    MESSAGE("skipped: there is no cbc on the PATH (Debian package coinor-cbc)");
    return;
  }
  for (const auto seed : seeds(200'001, 100)) {
    INFO(how_to_replay(seed, "Cbc agrees on 100*"));
    compare(small_problem(seed));
  }
}

TEST_CASE("Cbc agrees on 49 seasons of 10 to 16 weeks") {
  if (!has_cbc()) {
    MESSAGE("skipped: there is no cbc on the PATH (Debian package coinor-cbc)");
    return;
  }
  for (const auto seed : seeds(300'001, 49)) {
    INFO(how_to_replay(seed, "Cbc agrees on 49*"));
    compare(season_problem(seed, shape_of(seed)));
  }
}

TEST_CASE("Cbc agrees on the season of 24 weeks with 18 offers a day") {
  if (!has_cbc()) {
    MESSAGE("skipped: there is no cbc on the PATH (Debian package coinor-cbc)");
    return;
  }
  compare(season_problem(1));
}
