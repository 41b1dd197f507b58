// The paths of the figure that marks shade, and how much.
#pragma once

#include <map>
#include <span>
#include <string>

#include "body/figure.h"

namespace rubdown::body {

/// "quads-left" -> 1 to 10, whole; paths that nothing marks are not there.
using Shades = std::map<std::string, int, std::less<>>;
[[nodiscard]] Shades shades_of(std::span<const Mark> marks);

}  // namespace rubdown::body
