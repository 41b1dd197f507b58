#include "agree/brute_force.h"

#include <doctest/doctest.h>

#include "agree/random_problem.h"
#include "agree/replay.h"
#include "solve/best_schedule.h"

using namespace rubdown;
using namespace rubdown::agree;

namespace {

/// Stops at the first disagreement: one seed is enough to find a fault.
void compare(std::uint64_t seed, bool regret) {
  CAPTURE(seed);
  const auto problem = small_problem(seed);
  const auto expected = brute_force(problem);
  const auto found = solve::best_schedule(problem, {.regret = regret});
  REQUIRE((found.outcome == schedule::Outcome::Infeasible) != expected.feasible);
  REQUIRE(found.chosen == expected.chosen);
  REQUIRE(found.score.count() == expected.score);
  REQUIRE(found.bound == found.score);
  if (!regret || !expected.feasible) {
    REQUIRE(found.best_with.empty());
    return;
  }
  REQUIRE(found.best_with.size() == expected.best_with.size());
  for (std::size_t i = 0; i < found.best_with.size(); ++i) {
    CAPTURE(i);
    REQUIRE(found.best_with[i].has_value() == expected.best_with[i].has_value());
    if (found.best_with[i]) REQUIRE(found.best_with[i]->count() == *expected.best_with[i]);
  }
}

}  // namespace

TEST_CASE("the solver finds what brute force finds on 10,000 small problems") {
  for (const auto seed : seeds(1, 10'000)) {
    INFO(how_to_replay(seed, "the solver finds what brute force finds*"));
    compare(seed, false);
  }
}

TEST_CASE("every offer's best schedule is the one of brute force on 1,000 small problems") {
  for (const auto seed : seeds(100'001, 1'000)) {
    INFO(how_to_replay(seed, "every offer's best schedule*"));
    compare(seed, true);
  }
}
