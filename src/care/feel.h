// How the legs are, in the runner's own numbers.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/units.h"
#include "load/region.h"

namespace rubdown::care {

enum class FeelKind {
  Legs,      // 0 dead to 10 fresh, as a whole
  Soreness,  // 0 none to 10 the worst
  Pain,      // 0 none to 10 the worst: not what training leaves behind
};
/// "legs", "soreness", "pain".
[[nodiscard]] std::string_view name_of(FeelKind kind);
[[nodiscard]] std::optional<FeelKind> feel_kind_named(std::string_view name);

struct Feel {
  Day day{};
  FeelKind kind = FeelKind::Soreness;
  std::optional<load::Region> region{};  // empty: the legs as a whole
  double value = 0;                      // 0 to 10

  friend bool operator==(const Feel&, const Feel&) = default;
};

}  // namespace rubdown::care
