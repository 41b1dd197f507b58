// The packed series of sessions as rows. For the store's own files.
#pragma once

#include <string>

#include "activity/session.h"
#include "store/store.h"

namespace rubdown::store {

/// Empty where the session has none.
struct PackedSeries {
  std::string samples{};
  std::string beats{};
};
/// Requires  a series that nothing is wrong with.
[[nodiscard]] PackedSeries packed_of(const activity::Session& session);

/// Writes the samples and the beats, each where there are any.
Result<void> put_series(Batch& batch, const Id& owner, const Id& session_id,
                        const PackedSeries& packed);

/// Reads them into `session`. Errors: Unavailable when the bytes are damaged.
Result<void> load_series(Database& database, const Id& owner, const Id& session_id,
                         activity::Session& session);

}  // namespace rubdown::store
