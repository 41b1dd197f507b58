#include "store/erase.h"

namespace rubdown::store {
namespace {

/// Deleted rows leave their bytes in half-filled pages and in the log: both are written anew.
Result<void> scrub(Database& database) {
  RUBDOWN_TRY_VOID(database.run("VACUUM"));
  RUBDOWN_TRY(const std::int64_t is_busy, database.number("PRAGMA wal_checkpoint(TRUNCATE)"));
  if (is_busy == 0) return {};
  return fail(Fault::Unavailable, database.path().string(),
              "the runner is deleted, but another program is reading the store, and bytes of hers "
              "may be left in its log: end that program and erase again");
}

}  // namespace

Result<bool> erase(Store& store, const Id& owner) {
  RUBDOWN_TRY(auto batch, store.begin());
  bool found = false;
  {
    RUBDOWN_TRY(auto remove, batch.prepare("DELETE FROM runner WHERE owner = $1 RETURNING owner"));
    remove.bind(1, Codec<Id>::cell(owner));
    RUBDOWN_TRY(found, remove.any());
  }
  RUBDOWN_TRY_VOID(batch.commit());
  RUBDOWN_TRY_VOID(scrub(store.database()));
  return found;
}

}  // namespace rubdown::store
