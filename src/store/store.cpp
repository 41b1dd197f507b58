#include "store/store.h"

#include <fmt/format.h>

#include <thread>
#include <utility>

#include "store/migrate.h"
#include "store/place.h"

namespace rubdown::store {
namespace {

/// Readers beside one writer; to change over needs the file for oneself for a moment, and SQLite
/// does not wait for that by itself.
Result<void> turn_to_wal(Database& database, std::chrono::milliseconds patience) {
  constexpr std::chrono::milliseconds nap{10};
  for (auto waited = nap;; waited += nap) {
    auto turned = database.run("PRAGMA journal_mode = WAL");
    if (turned || waited > patience) return turned;
    std::this_thread::sleep_for(nap);
  }
}

/// FULL: a commit is on the disk before it is acknowledged. What is deleted is overwritten, and
/// nothing is spilled to files elsewhere.
constexpr const char* settings_sql =
    "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;"
    "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON";

}  // namespace

Batch::Batch(Batch&& other) noexcept : database_{std::exchange(other.database_, nullptr)} {}

Batch::~Batch() {
  // On a full disk SQLite may have rolled back by itself.
  if (database_ && database_->in_transaction()) (void)database_->run("ROLLBACK");
}

Result<void> Batch::commit() {
  RUBDOWN_CHECK(database_ != nullptr);
  if (const auto& failure = database_->failure()) return tl::unexpected{*failure};
  RUBDOWN_TRY_VOID(database_->run("COMMIT"));
  database_ = nullptr;
  return {};
}

Result<Statement> Batch::prepare(std::string_view sql) {
  RUBDOWN_CHECK(database_ != nullptr);
  // Without its transaction a write would stand alone.
  if (const auto& failure = database_->failure()) return tl::unexpected{*failure};
  return database_->prepare(sql);
}

Result<Snapshot> Snapshot::of(Database& database) {
  if (database.in_transaction()) return Snapshot{nullptr};
  RUBDOWN_TRY_VOID(database.run("BEGIN"));
  return Snapshot{&database};
}

Snapshot::Snapshot(Snapshot&& other) noexcept
    : database_{std::exchange(other.database_, nullptr)} {}

Snapshot::~Snapshot() {
  if (database_ && database_->in_transaction()) (void)database_->run("COMMIT");
}

Result<Store> Store::open(const std::filesystem::path& path, const OpenOptions& options) {
  RUBDOWN_TRY_VOID(make_place(path));
  RUBDOWN_TRY(auto database, Database::open(path, options.patience));
  RUBDOWN_TRY_VOID(judge(*database, schema_steps()));
  if (database->is_read_only())
    return fail(Fault::Unavailable, path.string(),
                "cannot be written: make the file and its folder writable for you");
  RUBDOWN_TRY_VOID(turn_to_wal(*database, options.patience));
  RUBDOWN_TRY_VOID(database->run(settings_sql));
  RUBDOWN_TRY_VOID(migrate(*database, schema_steps()));
  database->forget_failure();
  return Store{std::move(database)};
}

Result<Batch> Store::begin() {
  RUBDOWN_CHECK(!database_->in_transaction());
  database_->forget_failure();
  // IMMEDIATE: a transaction that reads first and writes later fails at once beside another
  // writer, whatever the patience.
  RUBDOWN_TRY_VOID(database_->run("BEGIN IMMEDIATE"));
  return Batch{*database_};
}

Result<void> Store::check() {
  RUBDOWN_TRY(auto whole, database_->prepare("PRAGMA integrity_check(1)"));
  RUBDOWN_TRY(const bool said, whole.step());
  const std::string words{said ? text_in(whole.cell(0)).value_or("") : ""};
  if (words != "ok")
    return fail(Fault::Unavailable, database_->path().string(),
                fmt::format("is damaged ({}): bring back a backup or an export", words));
  RUBDOWN_TRY(auto orphans, database_->prepare("PRAGMA foreign_key_check"));
  RUBDOWN_TRY(const bool found, orphans.step());
  if (!found) return {};
  return fail(Fault::Unavailable, database_->path().string(),
              fmt::format("is damaged (a row of table {} belongs to nobody): bring back a backup "
                          "or an export",
                          text_in(orphans.cell(0)).value_or("")));
}

}  // namespace rubdown::store
