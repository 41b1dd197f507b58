#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "activity/sha256.h"
#include "store/export.h"
#include "store/manifest.h"
#include "store/series_csv.h"
#include "store/session_series.h"
#include "store/tables.h"

namespace rubdown::store {
namespace {

/// A file as it was exported: to the byte, or refused.
Result<CsvFile> read_exported(const Reader& reader, const ExportedFile& listed) {
  RUBDOWN_TRY(const std::string bytes, reader(listed.name));
  if (activity::sha256_of(bytes) != listed.sha256)
    return fail(Fault::BadInput, listed.name,
                "is not as it was exported (its SHA-256 is another): copy the export again");
  RUBDOWN_TRY(CsvFile file, read_csv(bytes, listed.name));
  if (static_cast<std::int64_t>(file.rows.size()) != listed.rows)
    return fail(Fault::BadInput, listed.name,
                fmt::format("found {} rows; {} were exported", file.rows.size(), listed.rows));
  return file;
}

/// The head's names go into SQL: only names that the table has.
Result<void> judge_columns(Batch& batch, const Table& table, const CsvFile& file,
                           const std::string& name) {
  RUBDOWN_TRY(auto select, batch.prepare(fmt::format("SELECT * FROM {} LIMIT 0", table.name)));
  std::vector<std::string> known;
  for (int c = 0; c < select.columns(); ++c) known.push_back(select.column_name(c));
  for (const std::string& column : file.head)
    if (std::find(known.begin(), known.end(), column) == known.end())
      return fail(Fault::BadInput, name,
                  fmt::format("found a column '{}', which this rubdown does not know: use the "
                              "rubdown that exported it",
                              column));
  return {};
}

Result<void> import_table(Batch& batch, const Table& table, const CsvFile& file,
                          const std::string& name) {
  RUBDOWN_TRY_VOID(judge_columns(batch, table, file, name));
  std::string parameters;
  for (std::size_t c = 1; c <= file.head.size(); ++c)
    parameters += fmt::format("{}${}", c == 1 ? "" : ", ", c);
  RUBDOWN_TRY(auto insert, batch.prepare(fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name,
                                                     fmt::join(file.head, ", "), parameters)));
  for (const auto& row : file.rows) {
    for (std::size_t c = 0; c < row.size(); ++c)
      insert.bind(static_cast<int>(c) + 1, cell_of(row[c]));
    RUBDOWN_TRY_VOID(insert.run());
  }
  return {};
}

/// "series/OWNER/SESSION-samples.csv" in its parts.
struct SeriesName {
  Id owner;
  Id session;
  std::string_view kind;
};

std::optional<SeriesName> series_name(std::string_view name) {
  constexpr std::string_view folder = "series/";
  constexpr std::size_t id_size = 36;
  constexpr std::size_t kind_at = folder.size() + id_size + 1 + id_size;
  if (!name.starts_with(folder) || name.size() <= kind_at) return {};
  const auto owner = Id::from(name.substr(folder.size(), id_size));
  const auto session = Id::from(name.substr(folder.size() + id_size + 1, id_size));
  if (!owner || !session) return {};
  return SeriesName{*owner, *session, name.substr(kind_at)};
}

Result<void> import_series(Batch& batch, const CsvFile& file, const std::string& name) {
  const auto parts = series_name(name);
  activity::Session session;
  if (parts && parts->kind == "-samples.csv") {
    RUBDOWN_TRY(session.series, read_series_csv(file, name));
  } else if (parts && parts->kind == "-beats.csv") {
    RUBDOWN_TRY(session.rr_intervals_s, read_beats_csv(file, name));
  } else {
    return fail(Fault::BadInput, name,
                "is no file that this rubdown knows: use the rubdown that exported it");
  }
  return put_series(batch, parts->owner, parts->session, packed_of(session));
}

}  // namespace

Result<void> import_all(Store& store, const Reader& reader) {
  RUBDOWN_TRY(const std::string list, reader(manifest_name));
  RUBDOWN_TRY(const auto files, read_manifest(list));
  std::map<std::string, ExportedFile> waiting;
  for (const ExportedFile& file : files) waiting.emplace(file.name, file);
  RUBDOWN_TRY(auto batch, store.begin());
  for (const Table& table : all_tables) {
    const auto found = waiting.find(fmt::format("tables/{}.csv", table.name));
    if (found == waiting.end()) continue;  // it had no rows
    RUBDOWN_TRY(const CsvFile file, read_exported(reader, found->second));
    RUBDOWN_TRY_VOID(import_table(batch, table, file, found->first));
    waiting.erase(found);
  }
  for (const auto& [name, listed] : waiting) {
    RUBDOWN_TRY(const CsvFile file, read_exported(reader, listed));
    RUBDOWN_TRY_VOID(import_series(batch, file, name));
  }
  return batch.commit();
}

}  // namespace rubdown::store
