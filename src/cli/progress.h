// How far something has come, for a person who waits at a terminal.
#pragma once

#include <string>

#include "activity/read_all.h"

namespace rubdown::cli {

/// Says "reading files: 120 of 1000" on standard error when that is a terminal, from the second
/// second on, and takes it away at the end; otherwise nothing.
[[nodiscard]] activity::Progress progress_of(const std::string& what);

}  // namespace rubdown::cli
