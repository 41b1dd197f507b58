// Everything out of the store as files that any program can read, back again, and away.
#pragma once

#include <filesystem>
#include <string>

#include "app/keep.h"
#include "core/result.h"

namespace rubdown::app {

struct Exported {
  std::size_t files = 0;
  std::uintmax_t bytes = 0;
};

/// Writes the whole store into `folder`, which must not be there yet or be empty: it appears when
/// all of it is written, or not at all.
/// Errors  Conflict when something lies there; Unavailable when it cannot be written.
[[nodiscard]] Result<Exported> export_to(Keep& keep, const std::filesystem::path& folder);

/// Is this folder such an export?
[[nodiscard]] bool is_export(const std::filesystem::path& folder);

/// Brings an export into the store at `store_path` (empty: the usual place), which must be new or
/// hold nobody. Gives the store's path.
/// Errors  those of store::import_all; Conflict when somebody is in the store already.
[[nodiscard]] Result<std::filesystem::path> restore(const std::filesystem::path& folder,
                                                    const std::string& store_path);

/// What the store holds of its runner.
struct Holdings {
  std::size_t sessions = 0;
  std::size_t plans = 0;
  std::size_t races = 0;
  std::size_t menu = 0;
  std::size_t budgets = 0;
  std::size_t bookings = 0;
  std::size_t massages = 0;
  std::size_t feelings = 0;
};
[[nodiscard]] Result<Holdings> holdings(Keep& keep);

/// Takes the runner out of the store, to the last byte, and then the store itself.
/// Errors  Unavailable when another program still reads it: see store::erase.
Result<void> erase_all(Keep keep);

}  // namespace rubdown::app
