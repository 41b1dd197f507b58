// Several plans as one: a running plan and a calendar of strength training, say.
#pragma once

#include "training/plan.h"

namespace rubdown::training {

/// Adds all of `more` to `plan`: workouts by day, those of `plan` first; its name where `plan` has
/// none.
void append(Plan& plan, Plan&& more);

}  // namespace rubdown::training
