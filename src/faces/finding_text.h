// What was understood of a finding, for a terminal.
#pragma once

#include <string>

#include "body/finding.h"
#include "faces/lines.h"

namespace rubdown::faces {

/// Place, side, kind, number, day and note, and where it lies on the body.
/// Requires a finding that was understood.
[[nodiscard]] std::string finding_as_text(const body::Finding& finding, const TextStyle& style);

}  // namespace rubdown::faces
