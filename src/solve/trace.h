// From the value of the best schedule back to its massages.
#pragma once

#include <vector>

#include "solve/season.h"
#include "solve/tails.h"

namespace rubdown::solve {

/// The offers of the best schedule. Of several with the best score and the fewest massages it is
/// the one with the earliest days, and of those the one with the earliest offers.
/// Requires  complete tails whose best() is a value.
[[nodiscard]] std::vector<int> trace(const Season& season, Tallies& tallies, const Tails& tails);

}  // namespace rubdown::solve
