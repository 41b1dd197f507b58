// Taking one runner out of the store, to the last byte.
#pragma once

#include "store/store.h"

namespace rubdown::store {

/// Deletes all that belongs to the owner and then writes the file anew, so that none of her bytes
/// is left in it or in the log beside it. Whether there was such a runner; asking again is
/// harmless. Errors  Unavailable when another program still reads: the rows are gone then, but
/// bytes may be
///         left until it is asked again.
Result<bool> erase(Store& store, const Id& owner);

}  // namespace rubdown::store
