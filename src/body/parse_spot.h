// A place alone, in words: "left calf", "quads", "low_back".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "body/spot.h"
#include "core/result.h"

namespace rubdown::body {

/// Takes   `where`, which begins an error; `unsaid`, the side that is meant when none is said (the
///         spine's middle is meant without it).
/// Errors  BadInput: no place that is known (the nearest is suggested), more than one, a side that
///         is missing or contradictory, words besides.
[[nodiscard]] Result<Spot> parse_spot(const std::string& where, std::string_view text,
                                      std::optional<Side> unsaid = std::nullopt);

}  // namespace rubdown::body
