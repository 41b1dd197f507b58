// What an offer's regret says must come true: book the offer, and the best schedule has that score.
// So the forward pass is judged by the backward pass, on problems too large for brute force.
#include <doctest/doctest.h>

#include "agree/dice.h"
#include "agree/random_problem.h"
#include "agree/replay.h"
#include "solve/best_schedule.h"

using namespace rubdown;
using namespace rubdown::agree;

namespace {

/// Seasons of ten weeks whose minimum gaps are anything, not only longer for deeper work.
schedule::ProblemData season_with_odd_gaps(std::uint64_t seed) {
  Dice dice{seed};
  SeasonShape shape;
  shape.weeks = 10;
  shape.styles = dice.between(3, 6);
  shape.lengths = dice.between(1, 2);
  shape.budget_cents = 1'000 * dice.between(10, 30);
  shape.interval_tenths = dice.between(50, 200);
  shape.memory_parts = dice.chance(60);
  auto data = season_problem(seed, shape).data();
  for (int& gap : data.min_gap_days) gap = dice.between(1, 12);
  return data;
}

schedule::Solution answer_to(schedule::ProblemData data) {
  const auto problem = schedule::Problem::make(std::move(data));
  REQUIRE(problem.has_value());
  return solve::best_schedule(*problem, {});
}

void book_some(const schedule::ProblemData& data, Dice& dice) {
  const auto solution = answer_to(data);
  REQUIRE(solution.outcome == schedule::Outcome::Optimal);
  for (int i = 0; i < 12; ++i) {
    const auto offer =
        static_cast<std::size_t>(dice.between(0, static_cast<int>(data.offers.size()) - 1));
    auto booked = data;
    booked.offers[offer].booked = true;
    const auto answer = answer_to(std::move(booked));
    INFO("offer ", offer);
    const bool possible = answer.outcome == schedule::Outcome::Optimal;
    REQUIRE(solution.best_with[offer].has_value() == possible);
    if (possible) REQUIRE(*solution.best_with[offer] == answer.score);
  }
}

}  // namespace

TEST_CASE("a booked offer gives the score that its regret promised, on 60 seasons") {
  for (const auto seed : seeds(400'001, 60)) {
    INFO(how_to_replay(seed, "a booked offer gives*"));
    Dice dice{seed};
    book_some(season_with_odd_gaps(seed), dice);
  }
}
