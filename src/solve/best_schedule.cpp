#include "solve/best_schedule.h"

#include <algorithm>
#include <utility>

#include "core/result.h"
#include "solve/fallback.h"
#include "solve/heads.h"
#include "solve/season.h"
#include "solve/tails.h"
#include "solve/tallies.h"
#include "solve/trace.h"

namespace rubdown::solve {

using schedule::Outcome;
using schedule::Problem;
using schedule::Solution;

namespace {

Solution infeasible(std::int64_t labels) {
  Solution solution;
  solution.outcome = Outcome::Infeasible;
  solution.labels = labels;
  return solution;
}

/// The effort ran out: what a greedy hand finds, and a bound from a problem that is easier.
Solution give_up(const Season& season, Tallies& tallies, std::int64_t labels) {
  const auto bound = relaxed_best(season);
  if (bound == no_value) return infeasible(labels);
  const auto greedy = greedy_schedule(season, tallies);
  Solution solution;
  solution.outcome = Outcome::Stopped;
  solution.chosen = greedy.offers;
  solution.score = points_of(greedy.value);
  solution.bound = points_of(bound);
  solution.labels = labels;
  return solution;
}

std::vector<std::optional<Points>> best_with(const Problem& problem, const Season& season,
                                             const Heads& heads) {
  std::vector<std::optional<Points>> best(problem.offers().size());
  for (std::size_t c = 0; c < season.choices().size(); ++c) {
    const Value value = heads.best_with()[c];
    if (value == no_value) continue;
    best[static_cast<std::size_t>(season.choices()[c].offer)] = points_of(value);
  }
  return best;
}

}  // namespace

Solution best_schedule(const Problem& problem, const Effort& effort) {
  Tallies tallies{problem};
  const Season season{problem, tallies};
  if (!season.is_possible()) return infeasible(0);

  const Tails tails{season, tallies, effort.labels_max};
  if (!tails.is_complete()) return give_up(season, tallies, tails.labels());
  if (tails.best() == no_value) return infeasible(tails.labels());
  Solution solution;
  solution.chosen = trace(season, tallies, tails);
  solution.score = points_of(tails.best());
  solution.bound = solution.score;
  solution.labels = tails.labels();
  if (!effort.regret) return solution;

  const Heads heads{season, tallies, tails, effort.labels_max - tails.labels()};
  solution.labels += heads.labels();
  if (!heads.is_complete()) {
    solution.outcome =
        Outcome::Stopped;  // the schedule is the best one; what others lose is unknown
    return solution;
  }
  solution.best_with = best_with(problem, season, heads);
  for (const int offer : solution.chosen) {
    RUBDOWN_CHECK(solution.best_with[static_cast<std::size_t>(offer)] == solution.score);
  }
  return solution;
}

}  // namespace rubdown::solve
