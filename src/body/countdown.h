// A routine as a clock sees it: one stretch of seconds after the other.
#pragma once

#include <cstddef>
#include <vector>

#include "body/routine.h"

namespace rubdown::body {

struct Phase {
  enum class Kind { Change, Work, Rest };

  std::size_t step = 0;  // index into Routine::steps; of a change, the one that comes
  Kind kind = Kind::Work;
  int set = 1;  // of a rest, the one that comes
  int seconds = 0;
};

/// In order; together they take Routine::seconds_in_all().
[[nodiscard]] std::vector<Phase> phases_of(const Routine& routine);

}  // namespace rubdown::body
