// Which parts of the body a massage should work on: those that somebody told of, and where a
// forecast reaches, those that it expects to be sore.
#pragma once

#include <optional>
#include <vector>

#include "schedule/answer.h"
#include "schedule/symptom.h"

namespace rubdown::schedule {

/// At most three of at least 1.5: `symptoms`, the worst first, then regions that are expected or
/// reported to be sore, the sorest first. Nothing on days that neither reaches: no source names regions by the
/// kind of training.
[[nodiscard]] std::vector<WorkRegion> work_regions(const std::optional<Condition>& condition,
                                                   std::vector<Symptom> symptoms, Day day);

}  // namespace rubdown::schedule
