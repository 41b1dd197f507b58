#include "store/sessions.h"

#include <algorithm>
#include <set>

#include "store/lists.h"
#include "store/packing.h"
#include "store/series_code.h"
#include "store/session_series.h"
#include "store/session_shapes.h"

namespace rubdown::store {
namespace {

using activity::Session;

Result<void> judge(const Session& session) {
  const std::string wrong = what_is_wrong_with(session.series);
  if (wrong.empty()) return {};
  return fail(Fault::BadInput, session.sources.empty() ? "session" : session.sources.front().name,
              wrong);
}

Result<void> insert_head(Batch& batch, const Id& owner, const Id& id, const Session& session) {
  static const std::string sql = "INSERT INTO session (owner, id, samples, " + names_of<Session>() +
                                 ") VALUES ($1, $2, $3, " + parameters_from<Session>(4) + ")" +
                                 " ON CONFLICT (owner, id) DO UPDATE SET " + updates_of<Session>() +
                                 ", samples = excluded.samples";
  RUBDOWN_TRY(auto insert, batch.prepare(sql));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(2, Codec<Id>::cell(id));
  insert.bind(3, Codec<std::size_t>::cell(session.series.size()));
  bind_columns(insert, 4, session);
  return insert.run();
}

/// The hashes that it is known by again.
std::set<std::string> files_of(const Session& session) {
  std::set<std::string> files;
  for (const activity::Source& source : session.sources)
    if (!source.sha256.empty()) files.insert(source.sha256);
  return files;
}

Result<void> insert_files(Batch& batch, const Id& owner, const Id& id, const Session& session) {
  RUBDOWN_TRY(auto insert, batch.prepare("INSERT INTO session_file (owner, sha256, start_utc_s, "
                                         "session_id) VALUES ($1, $2, $3, $4)"));
  insert.bind(1, Codec<Id>::cell(owner));
  insert.bind(3, Codec<activity::Instant>::cell(session.start));
  insert.bind(4, Codec<Id>::cell(id));
  for (const std::string& sha256 : files_of(session)) {
    insert.bind(2, sha256);
    RUBDOWN_TRY_VOID(insert.run());
  }
  return {};
}

/// Everything that hangs on a session but its matches.
Result<void> clear_parts(Batch& batch, const Id& owner, const Id& id) {
  for (const char* table : {"session_series", "session_pause", "session_lap", "session_note",
                            "session_source", "session_file"}) {
    RUBDOWN_TRY(auto erase, batch.prepare(std::string{"DELETE FROM "} + table +
                                          " WHERE owner = $1 AND session_id = $2"));
    erase.bind(1, Codec<Id>::cell(owner));
    erase.bind(2, Codec<Id>::cell(id));
    RUBDOWN_TRY_VOID(erase.run());
  }
  return {};
}

Result<void> insert_parts(Batch& batch, const Id& owner, const Id& id, const Session& session,
                          const PackedSeries& packed) {
  RUBDOWN_TRY_VOID(put_series(batch, owner, id, packed));
  RUBDOWN_TRY_VOID(put_list<activity::Pause>(batch, owner, id, session.pauses));
  RUBDOWN_TRY_VOID(put_list<activity::Lap>(batch, owner, id, session.laps));
  std::vector<SessionNote> notes;
  for (const std::string& note : session.notes) notes.push_back({note});
  RUBDOWN_TRY_VOID(put_list<SessionNote>(batch, owner, id, notes));
  RUBDOWN_TRY_VOID(put_list<activity::Source>(batch, owner, id, session.sources));
  return insert_files(batch, owner, id, session);
}

/// The kept sessions that were read from one of these files and begin then, each once, in the order
/// of the sources.
Result<std::vector<Id>> met_by(Batch& batch, const Id& owner, const Session& session) {
  std::vector<Id> met;
  for (const activity::Source& source : session.sources) {
    RUBDOWN_TRY(const auto id, session_from(batch.database(), owner, source.sha256, session.start));
    if (id && std::find(met.begin(), met.end(), *id) == met.end()) met.push_back(*id);
  }
  return met;
}

/// Was `session` read from every file that those were read from, and from more?
Result<bool> knows_more(Batch& batch, const Id& owner, const Session& session,
                        const std::vector<Id>& met) {
  const std::set<std::string> mine = files_of(session);
  std::set<std::string> theirs;
  for (const Id& id : met) {
    RUBDOWN_TRY(auto sources, list_of<activity::Source>(batch.database(), owner, id));
    Session other;
    other.sources = std::move(sources);
    theirs.merge(files_of(other));
  }
  const bool all = std::includes(mine.begin(), mine.end(), theirs.begin(), theirs.end());
  return all && (met.size() > 1 || mine.size() > theirs.size());
}

/// What was matched with `gone` is matched with `stays`, and `gone` goes.
Result<void> merge(Batch& batch, const Id& owner, const Id& gone, const Id& stays) {
  RUBDOWN_TRY(auto move, batch.prepare("UPDATE workout_match SET session_id = $1 WHERE owner = $2 "
                                       "AND session_id = $3"));
  move.bind(1, Codec<Id>::cell(stays));
  move.bind(2, Codec<Id>::cell(owner));
  move.bind(3, Codec<Id>::cell(gone));
  RUBDOWN_TRY_VOID(move.run());
  RUBDOWN_TRY_VOID(remove_session(batch, owner, gone));
  return {};
}

Result<void> write(Batch& batch, const Id& owner, const Id& id, const Session& session,
                   const PackedSeries& packed) {
  RUBDOWN_TRY_VOID(insert_head(batch, owner, id, session));
  RUBDOWN_TRY_VOID(clear_parts(batch, owner, id));
  return insert_parts(batch, owner, id, session, packed);
}

Result<PutSession> put_one(Batch& batch, const Id& owner, const Session& session, Packing& packing,
                           std::size_t index) {
  RUBDOWN_TRY(const auto met, met_by(batch, owner, session));
  if (met.empty()) {
    const Id id = new_id();
    RUBDOWN_TRY_VOID(write(batch, owner, id, session, packing.take(index)));
    return PutSession{id, Outcome::Added};
  }
  const Id first = met.front();
  RUBDOWN_TRY(const bool more, knows_more(batch, owner, session, met));
  if (!more) return PutSession{first, Outcome::Known};
  for (std::size_t i = 1; i < met.size(); ++i) RUBDOWN_TRY_VOID(merge(batch, owner, met[i], first));
  RUBDOWN_TRY_VOID(write(batch, owner, first, session, packing.take(index)));
  return PutSession{first, Outcome::Replaced};
}

/// Those that meet no session that is kept are sure to be written.
Result<std::vector<bool>> are_new(Batch& batch, const Id& owner,
                                  std::span<const Session> sessions) {
  std::vector<bool> answer;
  for (const Session& session : sessions) {
    RUBDOWN_TRY(const auto met, met_by(batch, owner, session));
    answer.push_back(met.empty());
  }
  return answer;
}

}  // namespace

Result<void> put_session(Batch& batch, const Id& owner, const Kept<Session>& kept) {
  RUBDOWN_TRY_VOID(judge(kept.value));
  return write(batch, owner, kept.id, kept.value, packed_of(kept.value));
}

Result<std::vector<PutSession>> put_sessions(Batch& batch, const Id& owner,
                                             std::span<const Session> sessions,
                                             const activity::Progress& progress) {
  for (const Session& session : sessions) RUBDOWN_TRY_VOID(judge(session));
  RUBDOWN_TRY(auto wanted, are_new(batch, owner, sessions));
  Packing packing{sessions, std::move(wanted)};
  std::vector<PutSession> outcomes;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    RUBDOWN_TRY(const PutSession outcome, put_one(batch, owner, sessions[i], packing, i));
    outcomes.push_back(outcome);
    if (progress) progress(outcomes.size(), sessions.size());
  }
  return outcomes;
}

Result<std::vector<SessionSummary>> session_summaries(Store& store, const Id& owner,
                                                      const Range& range) {
  static const std::string sql = "SELECT id, samples, " + names_of<Session>() +
                                 " FROM session WHERE owner = $1 AND start_utc_s >= $2 AND "
                                 "start_utc_s < $3 ORDER BY start_utc_s, id";
  RUBDOWN_TRY(auto select, store.database().prepare(sql));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, Codec<activity::Instant>::cell(range.from));
  select.bind(3, Codec<activity::Instant>::cell(range.until));
  std::vector<SessionSummary> found;
  while (true) {
    RUBDOWN_TRY(const bool more, select.step());
    if (!more) return found;
    SessionSummary summary;
    summary.id = Codec<Id>::value(select.cell(0)).value_or(Id{});
    summary.samples = Codec<std::int64_t>::value(select.cell(1)).value_or(0);
    RUBDOWN_TRY(summary.session, read_columns<Session>(store.database(), select, 2));
    found.push_back(std::move(summary));
  }
}

Result<Session> load_session(Store& store, const Id& owner, const Id& id) {
  static const std::string sql =
      "SELECT " + names_of<Session>() + " FROM session WHERE owner = $1 AND id = $2";
  Database& database = store.database();
  RUBDOWN_TRY(const Snapshot snapshot, Snapshot::of(database));
  RUBDOWN_TRY(auto select, database.prepare(sql));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, Codec<Id>::cell(id));
  RUBDOWN_TRY(const bool found, select.step());
  if (!found) return fail(Fault::NotFound, id.text(), "there is no such session");
  RUBDOWN_TRY(Session session, read_columns<Session>(database, select, 0));
  RUBDOWN_TRY_VOID(load_series(database, owner, id, session));
  RUBDOWN_TRY(session.pauses, list_of<activity::Pause>(database, owner, id));
  RUBDOWN_TRY(session.laps, list_of<activity::Lap>(database, owner, id));
  RUBDOWN_TRY(const auto notes, list_of<SessionNote>(database, owner, id));
  for (const SessionNote& note : notes) session.notes.push_back(note.words);
  RUBDOWN_TRY(session.sources, list_of<activity::Source>(database, owner, id));
  return session;
}

Result<std::optional<Id>> session_from(Database& database, const Id& owner, std::string_view sha256,
                                       activity::Instant start) {
  RUBDOWN_TRY(auto select, database.prepare("SELECT session_id FROM session_file WHERE owner = "
                                            "$1 AND sha256 = $2 AND start_utc_s = $3"));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, sha256);
  select.bind(3, Codec<activity::Instant>::cell(start));
  RUBDOWN_TRY(const bool found, select.step());
  if (!found) return std::optional<Id>{};
  return Codec<Id>::value(select.cell(0));
}

Result<bool> knows_file(Store& store, const Id& owner, std::string_view sha256) {
  RUBDOWN_TRY(auto select,
              store.database().prepare("SELECT 1 FROM session_file WHERE owner = $1 AND sha256 = "
                                       "$2 LIMIT 1"));
  select.bind(1, Codec<Id>::cell(owner));
  select.bind(2, sha256);
  return select.step();
}

Result<bool> remove_session(Batch& batch, const Id& owner, const Id& id) {
  RUBDOWN_TRY(auto erase, batch.prepare("DELETE FROM session WHERE owner = $1 AND id = $2 "
                                        "RETURNING id"));
  erase.bind(1, Codec<Id>::cell(owner));
  erase.bind(2, Codec<Id>::cell(id));
  return erase.any();
}

}  // namespace rubdown::store
