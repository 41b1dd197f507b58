// The packed series of sessions as rows. For the store's own files.
#pragma once

#include "activity/session.h"
#include "store/store.h"

namespace rubdown::store {

/// Writes the samples and the beats, each where there are any.
/// Requires  a series that nothing is wrong with.
Result<void> put_series(Batch& batch, const Id& owner, const Id& session_id,
                        const activity::Session& session);

/// Reads them into `session`. Errors: Unavailable when the bytes are damaged.
Result<void> load_series(Database& database, const Id& owner, const Id& session_id,
                         activity::Session& session);

}  // namespace rubdown::store
