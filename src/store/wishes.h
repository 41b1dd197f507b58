// What a runner likes and dislikes.
#pragma once

#include "schedule/pose.h"
#include "store/store.h"

namespace rubdown::store {

/// Replaces all that she wished before.
Result<void> put_wishes(Batch& batch, const Id& owner, const schedule::Wishes& wishes);
/// Nothing wished for: schedule::Wishes{}.
Result<schedule::Wishes> load_wishes(Store& store, const Id& owner);

}  // namespace rubdown::store
