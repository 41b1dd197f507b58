#include "store/database.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace rubdown::store {
namespace {

/// What a SQLite code means to the person who has to act. `{}` is SQLite's own word for it.
struct Meaning {
  int code;
  Fault fault;
  const char* words;
};

// Extended codes first: the first row that fits counts, and a row with a primary code fits all of
// its extended ones.
constexpr std::array meanings = {
    Meaning{SQLITE_CONSTRAINT_PRIMARYKEY, Fault::Conflict, "holds this already: {}"},
    Meaning{SQLITE_CONSTRAINT_UNIQUE, Fault::Conflict, "holds this already: {}"},
    Meaning{SQLITE_CONSTRAINT_FOREIGNKEY, Fault::NotFound,
            "knows no such runner, session, plan or workout"},
    Meaning{SQLITE_CONSTRAINT, Fault::BadInput, "keeps no such value: {}"},
    Meaning{SQLITE_TOOBIG, Fault::BadInput, "cannot keep a text or a series as large as this"},
    Meaning{SQLITE_BUSY, Fault::Unavailable,
            "is in use by another program, which did not let go in time; try again when it has "
            "ended"},
    Meaning{SQLITE_LOCKED, Fault::Unavailable,
            "is in use by another part of this program; try again"},
    Meaning{SQLITE_FULL, Fault::Unavailable,
            "found no room on its disk; what was being written is not kept: make room and do it "
            "again"},
    Meaning{SQLITE_READONLY, Fault::Unavailable,
            "cannot be written: make the file and its folder writable for you"},
    Meaning{SQLITE_CANTOPEN, Fault::Unavailable,
            "cannot be opened: it, or the files beside it, may not be made, read or written here; "
            "look at the folder's permissions"},
    Meaning{SQLITE_PERM, Fault::Unavailable, "may not be opened: look at its permissions"},
    Meaning{SQLITE_NOTADB, Fault::BadInput, "is not a database of rubdown's: name another file"},
    Meaning{SQLITE_CORRUPT, Fault::Unavailable,
            "is damaged ({}): bring back a backup or an export"},
    Meaning{SQLITE_IOERR, Fault::Unavailable,
            "could not be read or written ({}): look at the disk; what was being written is not "
            "kept"},
};

const Meaning& meaning_of(int code) {
  static constexpr Meaning unknown{0, Fault::Unavailable, "was refused by SQLite: {}"};
  const auto found = std::find_if(meanings.begin(), meanings.end(), [code](const Meaning& row) {
    return row.code == code || row.code == (code & 0xFF);
  });
  return found == meanings.end() ? unknown : *found;
}

}  // namespace

Result<std::unique_ptr<Database>> Database::open(const std::filesystem::path& path,
                                                 std::chrono::milliseconds patience) {
  std::unique_ptr<Database> database{new Database{path, patience}};
  const int code = sqlite3_open_v2(path.c_str(), &database->connection_,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) return database->refuse(code);
  sqlite3_extended_result_codes(database->connection_, 1);
  sqlite3_busy_timeout(database->connection_, static_cast<int>(patience.count()));
  return database;
}

Database::~Database() {
  for (const auto& [sql, statement] : idle_) sqlite3_finalize(statement);
  sqlite3_close_v2(connection_);
}

Result<Statement> Database::prepare(std::string_view sql) {
  if (const auto found = idle_.find(sql); found != idle_.end()) {
    sqlite3_stmt* const statement = found->second;
    idle_.erase(found);
    return Statement{*this, statement};
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(connection_, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return refuse(code);
  return Statement{*this, statement};
}

void Database::give_back(sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  idle_.emplace(sqlite3_sql(statement), statement);
}

Result<void> Database::run(const std::string& sql) {
  const int code = sqlite3_exec(connection_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return refuse(code);
  return {};
}

Result<std::int64_t> Database::number(std::string_view sql) {
  RUBDOWN_TRY(auto ask, prepare(sql));
  RUBDOWN_TRY(const bool found, ask.step());
  return found ? Codec<std::int64_t>::value(ask.cell(0)).value_or(0) : 0;
}

bool Database::in_transaction() const { return sqlite3_get_autocommit(connection_) == 0; }

bool Database::is_read_only() const { return sqlite3_db_readonly(connection_, "main") == 1; }

tl::unexpected<Error> Database::refuse(int code) {
  const Meaning& meaning = meaning_of(code);
  const char* const said = connection_ ? sqlite3_errmsg(connection_) : sqlite3_errstr(code);
  Error error{meaning.fault, path_.string(), fmt::format(fmt::runtime(meaning.words), said)};
  if (!failure_) failure_ = error;
  return tl::unexpected{std::move(error)};
}

}  // namespace rubdown::store
