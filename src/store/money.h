// What massages cost, what may be spent, and what is booked already; put, all and remove are those
// of records.h.
#pragma once

#include "schedule/pose.h"
#include "store/records.h"

namespace rubdown::store {

extern template Result<void> put(Batch&, const Id&, const Kept<schedule::MenuItem>&);
extern template Result<std::vector<Kept<schedule::MenuItem>>> all(Store&, const Id&);

extern template Result<void> put(Batch&, const Id&, const Kept<schedule::Budget>&);
extern template Result<std::vector<Kept<schedule::Budget>>> all(Store&, const Id&);

extern template Result<void> put(Batch&, const Id&, const Kept<schedule::Booking>&);
extern template Result<std::vector<Kept<schedule::Booking>>> all(Store&, const Id&);

}  // namespace rubdown::store
