// The races that a runner wants to run, in her words; put, all and remove are those of records.h.
#pragma once

#include "core/race.h"
#include "store/records.h"

namespace rubdown::store {

extern template Result<void> put(Batch&, const Id&, const Kept<RaceWish>&);
extern template Result<std::vector<Kept<RaceWish>>> all(Store&, const Id&);

}  // namespace rubdown::store
