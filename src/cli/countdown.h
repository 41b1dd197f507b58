// A routine that a terminal counts down.
#pragma once

#include <functional>

#include "body/routine.h"
#include "core/result.h"

namespace rubdown::cli {

/// Called whenever a step has got further: the step, and the seconds that were worked on it so far.
using Worked = std::function<Result<void>(const body::Step& step, int seconds)>;

/// Counts until the end or until somebody interrupts it (Ctrl-C, a terminal that closes), and asks
/// nothing. What was worked is told after each set, so that nothing of it can be lost.
/// Gives   Whether it came to the end.
/// Errors  BadInput where standard output is no terminal; those of `worked`.
[[nodiscard]] Result<bool> count_down(const body::Routine& routine, const Worked& worked);

}  // namespace rubdown::cli
