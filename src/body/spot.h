// A region and a side of one runner's body.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "body/region.h"

namespace rubdown::body {

struct Spot {
  const Region* region = nullptr;  // never null in one that is in use
  Side side = Side::Left;

  friend bool operator==(const Spot&, const Spot&) = default;
};

/// Whether one is part of the other: both calves and the left calf, not the left and the right.
[[nodiscard]] bool overlap(const Spot& a, const Spot& b);

/// "calves-left": the name in files and in the store.
[[nodiscard]] std::string id_of(const Spot& spot);
/// Nothing when the region has no such side, or there is no such region.
[[nodiscard]] std::optional<Spot> spot_named(std::string_view id);

/// "left calf"
[[nodiscard]] std::string name_of(const Spot& spot);

}  // namespace rubdown::body
