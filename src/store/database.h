// A connection to one SQLite file: opens it, prepares statements and puts SQLite's refusals into
// words. Room-internal: only src/store writes SQL.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "store/statement.h"

struct sqlite3;

namespace rubdown::store {

/// Not for two threads at once; a second connection to the same file works beside it.
class Database {
 public:
  /// Opens an existing file for reading and writing; `patience` is how long to wait for others.
  static Result<std::unique_ptr<Database>> open(const std::filesystem::path& path,
                                                std::chrono::milliseconds patience);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// A statement from the cache, or a new one.
  Result<Statement> prepare(std::string_view sql);
  /// Runs statements that take nothing and give nothing that matters.
  Result<void> run(const std::string& sql);
  /// The first cell of the first row as a whole number; 0 where there is none.
  Result<std::int64_t> number(std::string_view sql);

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] bool in_transaction() const;
  [[nodiscard]] bool is_read_only() const;

  /// The Error for a SQLite code: names the file, what was found and what to do. The first one is
  /// remembered until forget_failure(), so that a batch in which something failed is not committed.
  tl::unexpected<Error> refuse(int code);
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }
  void forget_failure() { failure_.reset(); }

 private:
  friend class Statement;
  void give_back(sqlite3_stmt* statement);

  Database(std::filesystem::path path, std::chrono::milliseconds patience)
      : path_{std::move(path)}, patience_{patience} {}

  std::filesystem::path path_;
  std::chrono::milliseconds patience_;
  sqlite3* connection_ = nullptr;
  std::multimap<std::string, sqlite3_stmt*, std::less<>> idle_;  // by their SQL
  std::optional<Error> failure_{};
};

}  // namespace rubdown::store
