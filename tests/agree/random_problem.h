// Problems drawn from a seed: small wild ones for brute force, and whole seasons.
#pragma once

#include <cstdint>

#include "schedule/problem.h"

namespace rubdown::agree {

/// At most `offers_most` offers that can be chosen, few days, and every constraint switched on in
/// some of them. Points are coarse, so that ties are common.
[[nodiscard]] schedule::Problem small_problem(std::uint64_t seed, int offers_most = 10);

/// What a season is made of. The menu holds every style in every length.
struct SeasonShape {
  int weeks = 24;
  int styles = 6;             // 1 to 7
  int lengths = 3;            // 1 to 10: each adds to price and effect
  int budget_cents = 16'000;  // for each 30 days; zero: no budget
  int interval_tenths = 140;
  bool taper_limit = true;    // at most one depth 3 in the last 14 days
  bool memory_parts = false;  // points for the regular and the lapsed, first tries, a past massage
};

/// Timing points, prices and wear as a runner's season has them; the same shape and seed give the
/// same problem.
[[nodiscard]] schedule::Problem season_problem(std::uint64_t seed, const SeasonShape& shape = {});

}  // namespace rubdown::agree
