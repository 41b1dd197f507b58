// Which side. It is never guessed: a word for a side counts when it stands with its place; in an
// aside it speaks of something else; anywhere else it only makes us ask.
#pragma once

#include <optional>
#include <string>

#include "body/line.h"

namespace rubdown::body {

struct SideHeard {
  std::optional<Side> side{};
  std::string problem{};  // why it has to be asked, beside that nothing was said
};

/// Requires  that the place was heard before: a side belongs to the items that became it.
[[nodiscard]] SideHeard hear_side(Line& line, bool is_spine);

}  // namespace rubdown::body
