// Since when: "since Tuesday", "for 3 days", "after Sunday's long run", "seit dem 3.10.".
#pragma once

#include <optional>
#include <string>

#include "body/line.h"
#include "core/units.h"

namespace rubdown::body {

struct SinceHeard {
  std::optional<Day> day{};
  std::string problem{};  // why it has to be asked; empty: it need not
};

/// The day that the line tells, with the words for it marked as used. A day that is only named
/// ("race on Sunday") and a time that is no day ("since the marathon") tell nothing.
[[nodiscard]] SinceHeard hear_since(Line& line, Day today);

}  // namespace rubdown::body
