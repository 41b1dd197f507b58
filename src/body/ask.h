// The questions about what a finding left open, in words.
#pragma once

#include "body/amount.h"
#include "body/parse_finding.h"
#include "body/place.h"
#include "body/side.h"
#include "body/since.h"

namespace rubdown::body {

/// Which place: several that a word may mean, two that were named, or the nearest to what was
/// typed.
[[nodiscard]] Question ask_region(const PlaceHeard& heard, const Line& line);
[[nodiscard]] Question ask_side(const Region& region, const SideHeard& heard);
[[nodiscard]] Question ask_value(const AmountHeard& heard);
[[nodiscard]] Question ask_since(const SinceHeard& heard);

}  // namespace rubdown::body
