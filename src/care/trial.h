// What was tried against something that was felt, and what became of it.
#pragma once

#include <optional>
#include <string>

#include "body/spot.h"
#include "core/units.h"

namespace rubdown::care {

/// Values are those of the place, 0 nothing to 10 the worst.
struct Trial {
  Day day{};
  body::Spot spot{};
  std::string what{};  // "foam roller", "three days off"; in the runner's words
  std::optional<double> before{};
  std::optional<double> after_24h{};
  std::optional<double> after_48h{};

  friend bool operator==(const Trial&, const Trial&) = default;
};

}  // namespace rubdown::care
