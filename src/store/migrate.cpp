#include "store/migrate.h"

#include <fmt/format.h>

#include <string>

#include "embedded/migrations.h"

namespace rubdown::store {
namespace {

constexpr const char* version_sql = "PRAGMA user_version";

Result<void> apply_missing(Database& database, std::span<const EmbeddedFile> steps) {
  RUBDOWN_TRY(const std::int64_t version, database.number(version_sql));
  for (auto step = static_cast<std::size_t>(version); step < steps.size(); ++step)
    RUBDOWN_TRY_VOID(database.run(std::string{steps[step].text}));
  return database.run(fmt::format("PRAGMA user_version = {}; PRAGMA application_id = {}",
                                  steps.size(), application_id));
}

}  // namespace

std::span<const EmbeddedFile> schema_steps() { return embedded::migrations(); }

Result<void> judge(Database& database, std::span<const EmbeddedFile> steps) {
  const std::string where = database.path().string();
  RUBDOWN_TRY(const std::int64_t owner, database.number("PRAGMA application_id"));
  RUBDOWN_TRY(const std::int64_t version, database.number(version_sql));
  RUBDOWN_TRY(const std::int64_t things, database.number("SELECT count(*) FROM sqlite_schema"));
  const bool is_new = owner == 0 && version == 0 && things == 0;
  if (is_new) return {};
  if (owner != application_id)
    return fail(Fault::BadInput, where,
                "belongs to another program: nothing was changed; name another file");
  const auto known = static_cast<std::int64_t>(steps.size());
  if (version < 0 || version > known)
    return fail(Fault::BadInput, where,
                fmt::format("was written by a newer rubdown (schema {}; this one knows {}): "
                            "nothing was changed; use the newer rubdown",
                            version, known));
  return {};
}

Result<void> migrate(Database& database, std::span<const EmbeddedFile> steps) {
  RUBDOWN_TRY(const std::int64_t version, database.number(version_sql));
  if (version == static_cast<std::int64_t>(steps.size())) return {};
  RUBDOWN_TRY_VOID(database.run("BEGIN IMMEDIATE"));
  auto done = judge(database, steps);  // again: another program may have been faster
  if (done) done = apply_missing(database, steps);
  if (done) done = database.run("COMMIT");
  if (!done && database.in_transaction()) (void)database.run("ROLLBACK");
  return done;
}

}  // namespace rubdown::store
