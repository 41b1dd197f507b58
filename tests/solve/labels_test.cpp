// How much work the solver does, counted: no machine can change that. A change that costs labels
// shows here before it costs time.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "agree/random_problem.h"
#include "solve/best_schedule.h"
#include "tests/support/golden.h"

namespace rubdown {

TEST_CASE("the solver keeps as many labels as the last time somebody looked") {
  std::string lines;
  const auto add = [&](const char* name, std::uint64_t seed, const agree::SeasonShape& shape) {
    const auto solution = solve::best_schedule(agree::season_problem(seed, shape), {});
    lines +=
        fmt::format("{:<44} score {:>11} labels {:>6}\n", fmt::format("{}, seed {}", name, seed),
                    solution.score.count(), solution.labels);
  };
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    add("24 weeks, 18 offers a day", seed, {});
    add("24 weeks, with memory", seed, {.memory_parts = true});
    add("24 weeks, no budget", seed, {.budget_cents = 0});
  }
  add("52 weeks, 60 offers a day", 1, {.weeks = 52, .lengths = 10});
  CHECK_EQ(test::differs_from_golden("solve/labels.txt", lines), "");
}

}  // namespace rubdown
