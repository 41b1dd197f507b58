// Lists that a runner tells by hand and the store keeps: races, menu, budgets, bookings, massages,
// feelings. A thing told again takes the place of what was told of it before.
#pragma once

#include <algorithm>
#include <vector>

#include "app/keep.h"
#include "store/records.h"

namespace rubdown::app {

template <class T>
Result<std::vector<T>> kept(Keep& keep) {
  RUBDOWN_TRY(auto rows, store::all<T>(keep.store, keep.runner));
  std::vector<T> values;
  for (auto& row : rows) values.push_back(std::move(row.value));
  return values;
}

/// Keeps `values`, all or none. `is_same(old, new)` says that both speak of one thing.
template <class T, class Same>
Result<void> tell(Keep& keep, const std::vector<T>& values, const Same& is_same) {
  RUBDOWN_TRY(auto batch, keep.store.begin());
  RUBDOWN_TRY(auto there, store::all<T>(keep.store, keep.runner));
  for (const T& value : values) {
    const auto old = std::find_if(there.begin(), there.end(),
                                  [&](const auto& row) { return is_same(row.value, value); });
    const store::Id id = old == there.end() ? store::new_id() : old->id;
    RUBDOWN_TRY_VOID(store::put(batch, keep.runner, store::Kept<T>{id, value}));
    if (old == there.end()) there.push_back({id, value});
  }
  return batch.commit();
}

/// Forgets what `is_meant` and says how many that were.
template <class T, class Meant>
Result<std::size_t> forget(Keep& keep, const Meant& is_meant) {
  RUBDOWN_TRY(auto batch, keep.store.begin());
  RUBDOWN_TRY(const auto there, store::all<T>(keep.store, keep.runner));
  std::size_t gone = 0;
  for (const auto& row : there) {
    if (!is_meant(row.value)) continue;
    RUBDOWN_TRY(const bool was_there, store::remove<T>(batch, keep.runner, row.id));
    gone += was_there ? 1U : 0U;
  }
  RUBDOWN_TRY_VOID(batch.commit());
  return gone;
}

}  // namespace rubdown::app
