// Judges a schedule by code that shares nothing with the solver.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/units.h"
#include "schedule/problem.h"

namespace rubdown::schedule {

/// One rule that a schedule breaks.
struct Violation {
  std::string rule;         // "R2-12", or empty when no rule is behind it
  std::vector<int> offers;  // those that break it, by day
  std::string words;        // "deep tissue on Sun 3 Oct ..."
};

/// Everything that is wrong with choosing these offers; empty when nothing is.
/// `chosen` may be in any order and may hold nonsense (indices out of range, the same twice).
[[nodiscard]] std::vector<Violation> check(const Problem& problem, std::span<const int> chosen);

/// One line of the bill.
struct PricedPart {
  std::string rule;
  Points points;
};

/// What each chosen massage earns, part by part, in the order of `chosen` (by day).
/// Requires valid indices that rise by day.
[[nodiscard]] std::vector<std::vector<PricedPart>> price_parts(const Problem& problem,
                                                               std::span<const int> chosen);
/// The sum of all parts.
[[nodiscard]] Points price(const Problem& problem, std::span<const int> chosen);

/// The rules of rubdown's own that stand behind the two terms between neighbours.
inline constexpr const char* relief_rule = "H-01";
inline constexpr const char* haste_rule = "H-02";

}  // namespace rubdown::schedule
