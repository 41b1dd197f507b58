// The schema as numbered steps: step n brings a database from version n - 1 to n.
#pragma once

#include <cstdint>
#include <span>

#include "core/embedded.h"
#include "core/result.h"
#include "store/database.h"

namespace rubdown::store {

/// "RUBD": stands in the file's header and tells whose database it is.
inline constexpr std::int64_t application_id = 0x52554244;

/// src/store/migrations/*.sql in the order of their numbers.
[[nodiscard]] std::span<const EmbeddedFile> schema_steps();

/// Refuses, unchanged, a file that is no database, belongs to another program, or was written by
/// a newer rubdown than one that knows `steps`.
Result<void> judge(Database& database, std::span<const EmbeddedFile> steps);

/// Applies the steps that are missing in one transaction: all of them or none. Two programs that
/// do it at once do it once.
Result<void> migrate(Database& database, std::span<const EmbeddedFile> steps);

}  // namespace rubdown::store
