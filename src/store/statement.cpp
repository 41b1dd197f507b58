#include "store/statement.h"

#include <sqlite3.h>

#include <utility>

#include "store/database.h"

namespace rubdown::store {
namespace {

struct Binder {
  sqlite3_stmt* statement;
  int parameter;

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, parameter); }
  int operator()(std::int64_t number) const {
    return sqlite3_bind_int64(statement, parameter, number);
  }
  int operator()(double number) const { return sqlite3_bind_double(statement, parameter, number); }
  int operator()(std::string_view text) const {
    // A null pointer would be bound as NULL.
    return sqlite3_bind_text64(statement, parameter, text.empty() ? "" : text.data(), text.size(),
                               SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  int operator()(const std::string& text) const { return (*this)(std::string_view{text}); }
  int operator()(Blob blob) const {
    return sqlite3_bind_blob64(statement, parameter, blob.bytes.empty() ? "" : blob.bytes.data(),
                               blob.bytes.size(), SQLITE_TRANSIENT);
  }
};

}  // namespace

Statement::Statement(Statement&& other) noexcept
    : database_{other.database_},
      statement_{std::exchange(other.statement_, nullptr)},
      bind_failed_{other.bind_failed_} {}

Statement::~Statement() {
  if (statement_) database_->give_back(statement_);
}

void Statement::bind(int parameter, const Cell& cell) {
  const int code = std::visit(Binder{statement_, parameter}, cell);
  RUBDOWN_CHECK(code != SQLITE_RANGE && code != SQLITE_MISUSE);
  // What is too big or finds no memory was not bound; the step must not go on without it.
  if (code != SQLITE_OK) bind_failed_ = code;
}

Result<bool> Statement::step() {
  if (bind_failed_ != SQLITE_OK) return database_->refuse(std::exchange(bind_failed_, SQLITE_OK));
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  auto refused = database_->refuse(code);
  sqlite3_reset(statement_);
  return refused;
}

Result<bool> Statement::any() {
  bool found = false;
  for (bool more = true; more; found = found || more) {
    RUBDOWN_TRY(more, step());
  }
  sqlite3_reset(statement_);
  return found;
}

Result<void> Statement::run() {
  RUBDOWN_TRY_VOID(any());
  return {};
}

int Statement::columns() const { return sqlite3_column_count(statement_); }

std::string Statement::column_name(int column) const {
  return sqlite3_column_name(statement_, column);
}

Cell Statement::cell(int column) const {
  const auto bytes = [&](const void* begin) {
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    return begin ? std::string_view{static_cast<const char*>(begin), size} : std::string_view{};
  };
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(statement_, column)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement_, column);
    case SQLITE_TEXT:
      return bytes(sqlite3_column_text(statement_, column));
    case SQLITE_BLOB:
      return Blob{bytes(sqlite3_column_blob(statement_, column))};
    default:
      return {};
  }
}

}  // namespace rubdown::store
