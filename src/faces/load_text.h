// What a runner's recordings add up to, for a terminal.
#pragma once

#include <string>

#include "activity/read_all.h"
#include "faces/lines.h"
#include "load/history.h"

namespace rubdown::faces {

/// The season by weeks, soreness to come with what causes it, what the loads were measured against,
/// and which files were refused, and why.
[[nodiscard]] std::string load_as_text(const load::History& history,
                                       const activity::Reading& reading, const TextStyle& style);

}  // namespace rubdown::faces
