// Which one tool would help most: what some weeks ask for, against what the tools at hand can give.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "body/routine.h"

namespace rubdown::body {

/// What a tool would do better than what is owned, in one region.
struct Gain {
  const Region* region = nullptr;
  const Technique* before = nullptr;  // nothing: no way to work on it so far
  const Technique* after = nullptr;
  double points = 0;  // the levels that were asked for, times the grades gained
};

struct Advice {
  const Tool* tool = nullptr;  // nothing: what is at hand is enough
  std::vector<Gain> gains;     // of that tool, the largest first
  double points = 0;           // their sum
  double points_now = 0;       // what is reached with the tools at hand
};

/// Method  A region is worth the sum of the levels that the needs ask of it, times the weight of
/// the
///         best grade that reaches it (A 4 ... D 1, 0 for none). The tool that adds most is
///         advised; among those within a tenth of it the cheapest whose price is known. A tool that
///         adds less than a tenth of what is reached already is not worth its money.
[[nodiscard]] Advice advise(std::span<const Need> needs, const std::vector<std::string>& owned);

}  // namespace rubdown::body
