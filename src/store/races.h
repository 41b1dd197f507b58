// The races that a runner runs; put, all and remove are those of records.h.
#pragma once

#include "core/race.h"
#include "store/records.h"

namespace rubdown::store {

extern template Result<void> put(Batch&, const Id&, const Kept<Race>&);
extern template Result<std::vector<Kept<Race>>> all(Store&, const Id&);

}  // namespace rubdown::store
