// One prepared statement: cells go in, rows come out.
//
//   RUBDOWN_TRY(auto find, database.prepare("SELECT name FROM runner WHERE owner = $1"));
//   find.bind(1, Codec<Id>::cell(owner));
//   RUBDOWN_TRY(const bool found, find.step());
//   const Cell name = find.cell(0);
//
// Parameters are $1, $2, ... in the order of their first use: PostgreSQL knows no others, and
// SQLite numbers them by that order.
#pragma once

#include <string>

#include "core/result.h"
#include "store/value.h"

struct sqlite3_stmt;

namespace rubdown::store {

class Database;

/// Borrowed from its database's cache and given back, reset, when it goes.
class Statement {
 public:
  Statement(Database& database, sqlite3_stmt* statement)
      : database_{&database}, statement_{statement} {}
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  /// Copies what it is given. Parameters that are not bound are NULL.
  void bind(int parameter, const Cell& cell);
  /// True: there is a row. False: that was all.
  Result<bool> step();
  /// Steps to the end: whether there was a row. For DELETE ... RETURNING.
  Result<bool> any();
  /// Steps to the end, for statements without rows, and makes ready for the next bind.
  Result<void> run();

  [[nodiscard]] int columns() const;
  [[nodiscard]] std::string column_name(int column) const;
  /// Text and bytes live until the next step.
  [[nodiscard]] Cell cell(int column) const;

 private:
  Database* database_;
  sqlite3_stmt* statement_;
  int bind_failed_ = 0;
};

}  // namespace rubdown::store
