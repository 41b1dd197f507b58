// Keeping values that have an id of their own: races, menu items, budgets, bookings, thresholds,
// massages, feelings. Which types can be kept is said by the headers of their subjects.
#pragma once

#include <vector>

#include "store/id.h"
#include "store/store.h"

namespace rubdown::store {

/// Writes the value, or replaces the owner's value with that id: putting twice changes nothing.
/// Errors  NotFound when there is no such runner; BadInput for a value that cannot be kept (a price
///         below zero, a day outside 1900 to 2199).
template <class T>
Result<void> put(Batch& batch, const Id& owner, const Kept<T>& kept);

/// All of the owner's, by day where they have one, then in the order in which they were first put.
template <class T>
Result<std::vector<Kept<T>>> all(Store& store, const Id& owner);

/// Whether there was one.
template <class T>
Result<bool> remove(Batch& batch, const Id& owner, const Id& id);

}  // namespace rubdown::store
