#include "store/export.h"

#include <fmt/format.h>

#include "activity/sha256.h"
#include "store/manifest.h"
#include "store/series_csv.h"
#include "store/session_series.h"
#include "store/tables.h"

namespace rubdown::store {
namespace {

/// Hands files on and keeps the list of them.
class Listing {
 public:
  explicit Listing(const Sink& sink) : sink_{sink} {}

  Result<void> give(std::string name, const CsvWriter& csv) {
    RUBDOWN_TRY_VOID(sink_(name, csv.text()));
    files_.push_back({std::move(name), static_cast<std::int64_t>(csv.rows()) - 1,
                      activity::sha256_of(csv.text())});
    return {};
  }
  Result<void> finish() { return sink_(manifest_name, write_manifest(files_)); }

 private:
  const Sink& sink_;
  std::vector<ExportedFile> files_;
};

Result<void> export_table(Database& database, const Table& table, Listing& listing) {
  RUBDOWN_TRY(auto select,
              database.prepare(fmt::format("SELECT * FROM {} ORDER BY {}", table.name, table.key)));
  CsvWriter csv;
  for (int c = 0; c < select.columns(); ++c) csv.add_name(select.column_name(c));
  csv.end_row();
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) break;
    for (int c = 0; c < select.columns(); ++c) {
      const Cell cell = select.cell(c);
      if (std::holds_alternative<Blob>(cell))
        return fail(Fault::Unavailable, database.path().string(),
                    fmt::format("is damaged (column {} of table {} holds bytes that are no text): "
                                "bring back a backup or an export",
                                select.column_name(c), table.name));
      csv.add(cell);
    }
    csv.end_row();
  }
  if (csv.rows() == 1) return {};
  return listing.give(fmt::format("tables/{}.csv", table.name), csv);
}

Result<void> export_series(Database& database, const Id& owner, const Id& session_id,
                           Listing& listing) {
  activity::Session session;
  RUBDOWN_TRY_VOID(load_series(database, owner, session_id, session));
  const std::string stem = fmt::format("series/{}/{}", owner.text(), session_id.text());
  if (session.series.size() > 0)
    RUBDOWN_TRY_VOID(listing.give(stem + "-samples.csv", series_csv(session.series)));
  if (!session.rr_intervals_s.empty())
    RUBDOWN_TRY_VOID(listing.give(stem + "-beats.csv", beats_csv(session.rr_intervals_s)));
  return {};
}

}  // namespace

Result<void> export_all(Store& store, const Sink& sink) {
  Database& database = store.database();
  RUBDOWN_TRY(const Snapshot snapshot, Snapshot::of(database));
  Listing listing{sink};
  for (const Table& table : all_tables) RUBDOWN_TRY_VOID(export_table(database, table, listing));
  RUBDOWN_TRY(auto sessions, database.prepare("SELECT DISTINCT owner, session_id FROM "
                                              "session_series ORDER BY owner, session_id"));
  while (true) {
    RUBDOWN_TRY(const bool more, sessions.step());
    if (!more) break;
    RUBDOWN_TRY_VOID(export_series(database, Codec<Id>::value(sessions.cell(0)).value_or(Id{}),
                                   Codec<Id>::value(sessions.cell(1)).value_or(Id{}), listing));
  }
  return listing.finish();
}

}  // namespace rubdown::store
