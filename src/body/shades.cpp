#include "body/shades.h"

#include <algorithm>
#include <cmath>

#include "core/result.h"

namespace rubdown::body {

Shades shades_of(std::span<const Mark> marks) {
  Shades shades;
  for (const Mark& mark : marks) {
    RUBDOWN_CHECK(mark.region != nullptr);
    if (!(mark.level > 0)) continue;  // not a number is no level either
    // a trace is shown as the least, not as nothing
    const int level = static_cast<int>(std::lround(std::clamp(mark.level, 1.0, 10.0)));
    for (const std::string& path : path_ids(*mark.region, mark.side)) {
      int& shade = shades[path];
      shade = std::max(shade, level);
    }
  }
  return shades;
}

}  // namespace rubdown::body
