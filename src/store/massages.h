// The log of massages that were had; put, all and remove are those of records.h.
#pragma once

#include "care/massage.h"
#include "store/records.h"

namespace rubdown::store {

extern template Result<void> put(Batch&, const Id&, const Kept<care::Massage>&);
extern template Result<std::vector<Kept<care::Massage>>> all(Store&, const Id&);

}  // namespace rubdown::store
