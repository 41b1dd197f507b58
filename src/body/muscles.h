// First half of a routine: which muscles want work tonight, in which order, and what is left out.
#pragma once

#include <string>
#include <vector>

#include "body/routine.h"

namespace rubdown::body {

/// One muscle on the sides that want the same.
struct Muscle {
  const Region* region = nullptr;
  std::vector<Side> sides;  // one, or left and right
  double level = 0;
  double points = 0;  // the order: the level, less what was done lately
  std::string why;
  bool gentle = false;    // sore, or just raced on: light strokes only
  bool is_usual = false;  // nothing asks for it but that running loads it
};

struct Muscles {
  std::vector<Muscle> wanted;  // by points
  std::vector<LeftOut> left_out;
};

/// The muscles that are needed, then those that running loads most.
[[nodiscard]] Muscles muscles_of(const RoutineRequest& request);

}  // namespace rubdown::body
