// The store: one SQLite file that keeps runners and all they told us.
//
//   RUBDOWN_TRY(auto store, Store::open(path));
//   RUBDOWN_TRY(auto batch, store.begin());
//   RUBDOWN_TRY(const auto put, put_sessions(batch, runner, sessions));
//   RUBDOWN_TRY_VOID(batch.commit());                      // now it is kept, whatever happens
//
// Every subject has a header of its own (profile.h, sessions.h, plans.h, money.h, massages.h,
// feels.h); reading takes the store, writing takes a batch, and both take the owner first.
#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "core/result.h"
#include "store/database.h"
#include "store/id.h"

namespace rubdown::store {

/// One transaction. What is written in it is kept by commit() as a whole, or not at all.
class Batch {
 public:
  explicit Batch(Database& database) : database_{&database} {}
  Batch(Batch&& other) noexcept;
  Batch& operator=(Batch&&) = delete;
  ~Batch();  // takes everything back unless it was committed

  /// Once this has returned without an error, the batch outlives a crash of program and machine.
  /// Errors  the first one that any write of the batch met: then nothing of it is kept.
  Result<void> commit();

  /// For the store's own files. Errors when an earlier write of the batch has failed.
  Result<Statement> prepare(std::string_view sql);
  [[nodiscard]] Database& database() { return *database_; }

 private:
  Database* database_;  // null: done, or moved from
};

/// While it lives, all reading sees one state of the store, whatever others write.
class Snapshot {
 public:
  static Result<Snapshot> of(Database& database);
  Snapshot(Snapshot&& other) noexcept;
  Snapshot& operator=(Snapshot&&) = delete;
  ~Snapshot();

 private:
  explicit Snapshot(Database* database) : database_{database} {}
  Database* database_;  // null: a batch gives the same promise already
};

struct OpenOptions {
  std::chrono::milliseconds patience{5000};  // how long to wait for other programs
};

/// For one thread at a time; other Stores and other programs may use the same file beside it.
class Store {
 public:
  /// Opens the store, makes it on first use, and brings an older one up to date.
  /// Errors  with the file's name: BadInput for what is no database, another program's, or a newer
  ///         rubdown's; Unavailable for a place or file that cannot be written, a full disk, a
  ///         damaged file, and one that another program holds for longer than `patience`.
  static Result<Store> open(const std::filesystem::path& path, const OpenOptions& options = {});

  /// Starts a batch and waits for the writer before it. One at a time for each Store.
  Result<Batch> begin();

  /// Reads the whole file and refuses it as damaged when something in it does not hold together.
  Result<void> check();

  /// For the store's own files.
  [[nodiscard]] Database& database() { return *database_; }

 private:
  explicit Store(std::unique_ptr<Database> database) : database_{std::move(database)} {}
  std::unique_ptr<Database> database_;
};

}  // namespace rubdown::store
