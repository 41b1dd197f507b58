// What the store knows of the places of a runner's body.
#pragma once

#include <vector>

#include "app/keep.h"
#include "care/complaint.h"
#include "care/course.h"
#include "care/trial.h"
#include "core/result.h"

namespace rubdown::app {

struct KeptBody {
  std::vector<care::Finding> findings{};  // by day
  std::vector<care::Complaint> complaints{};
  std::vector<care::Trial> trials{};
};
[[nodiscard]] Result<KeptBody> kept_findings(Keep& keep);

/// Keeps findings, all or none; one of the same place and day takes the other's place. Of a
/// therapist's it is noted whether the runner had told of that place.
/// Errors  those of store::put; BadInput: a day before the runner was born.
Result<void> keep_findings(Keep& keep, std::vector<care::Finding> findings);

/// Adds the answers to what was answered of that place before.
Result<void> keep_complaint(Keep& keep, const care::Complaint& complaint);

/// The complaint that is kept of the place, or a new one.
[[nodiscard]] Result<care::Complaint> complaint_of(Keep& keep, const body::Spot& spot, Day today);

/// One of the same place, day and words takes the other's place.
Result<void> keep_trial(Keep& keep, const care::Trial& trial);

/// Forgets what was felt on that day, at one place or at all. How many findings that were.
Result<std::size_t> forget_findings(Keep& keep, Day day, const body::Spot* spot);

}  // namespace rubdown::app
