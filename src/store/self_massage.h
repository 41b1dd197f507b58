// The tools that are owned and the log of self-massage; put, all and remove are those of records.h.
#pragma once

#include "care/self_massage.h"
#include "store/records.h"

namespace rubdown::store {

extern template Result<void> put(Batch&, const Id&, const Kept<care::OwnedTool>&);
extern template Result<std::vector<Kept<care::OwnedTool>>> all(Store&, const Id&);
extern template Result<void> put(Batch&, const Id&, const Kept<care::SelfMassage>&);
extern template Result<std::vector<Kept<care::SelfMassage>>> all(Store&, const Id&);

}  // namespace rubdown::store
