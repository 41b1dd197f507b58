// Red-flag questions that were just asked again, below what a command answers.
#pragma once

#include <functional>

#include "app/keep.h"
#include "body/stop.h"
#include "core/result.h"
#include "core/units.h"

namespace rubdown::cli {

/// Prints the open questions that `is_meant`, each with how to answer it.
Result<void> show_questions(app::Keep& keep, Day today,
                            const std::function<bool(const body::Stop&)>& is_meant);

}  // namespace rubdown::cli
