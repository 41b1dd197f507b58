// Self-massage that was done, and the tools that are there for it.
#pragma once

#include <string>

#include "body/spot.h"
#include "core/units.h"

namespace rubdown::care {

/// One place that was worked on; an evening is several of them.
struct SelfMassage {
  Day day{};
  body::Spot spot{};
  std::string tool{};  // its id: "foam_roller"
  int seconds = 0;

  friend bool operator==(const SelfMassage&, const SelfMassage&) = default;
};

struct OwnedTool {
  std::string tool{};  // its id; hands are never listed

  friend bool operator==(const OwnedTool&, const OwnedTool&) = default;
};

}  // namespace rubdown::care
