#include "app/solve_problem.h"

#include "schedule/check.h"

namespace rubdown::app {
namespace {

/// Extra massages never make a schedule legal that the booked ones make illegal (save after a long
/// break, which the solver has then tried), so what is wrong with those alone is the reason.
std::vector<std::string> obstacles_of(const schedule::Problem& problem) {
  std::vector<int> booked;
  for (std::size_t i = 0; i < problem.offers().size(); ++i)
    if (problem.offers()[i].booked) booked.push_back(static_cast<int>(i));
  std::vector<std::string> obstacles;
  for (const schedule::Violation& violation : schedule::check(problem, booked))
    obstacles.push_back(violation.words);
  return obstacles;
}

}  // namespace

Solved solve_problem(const schedule::Problem& problem, const solve::Effort& effort) {
  Solved solved{solve::best_schedule(problem, effort), {}};
  if (solved.solution.outcome == schedule::Outcome::Infeasible) {
    solved.obstacles = obstacles_of(problem);
    return solved;
  }
  RUBDOWN_CHECK(schedule::check(problem, solved.solution.chosen).empty());
  RUBDOWN_CHECK(schedule::price(problem, solved.solution.chosen) == solved.solution.score);
  return solved;
}

}  // namespace rubdown::app
