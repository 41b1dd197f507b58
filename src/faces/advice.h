// What sources advise a runner who looks for a therapist or counts her money, in sentences of ours.
#pragma once

#include <string>

namespace rubdown::faces {

/// Whom to book: a heading and a line for each rule, with its id and grade.
[[nodiscard]] std::string therapist_advice();
/// What to do when money or time is short.
[[nodiscard]] std::string budget_advice();

}  // namespace rubdown::faces
