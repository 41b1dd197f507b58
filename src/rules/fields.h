// Reads one TOML table strictly: each key is known, each value has its type and range, and the
// first fault is kept with its line.
//
// After a fault every further read gives an empty value, so that a reader is a flat list of
// lines and asks once, at the end, whether all of it was good.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "rules/toml.h"

namespace rubdown::rules {

/// The first thing that is wrong with a file.
class Complaint {
 public:
  explicit Complaint(std::string_view file) : file_{file} {}

  /// Keeps the fault unless there is one already.
  void add(int line, std::string what);
  [[nodiscard]] bool any() const { return error_.has_value(); }
  /// Requires any().
  [[nodiscard]] const Error& error() const { return *error_; }

 private:
  std::string file_;
  std::optional<Error> error_;
};

/// A word and the line that it stands on.
struct Word {
  std::string text;
  int line = 0;
};

class Fields {
 public:
  /// `what` names the table in messages ("a window"). Complains about any key outside `keys`.
  Fields(const TomlTable& table, Complaint& complaint, std::string what,
         std::initializer_list<std::string_view> keys);

  [[nodiscard]] int line() const { return table_->line; }
  [[nodiscard]] bool has(std::string_view key) const { return table_->find(key) != nullptr; }
  [[nodiscard]] bool good() const { return !complaint_->any(); }
  void complain(int line, std::string what) { complaint_->add(line, std::move(what)); }
  /// The line of a key, or of the table when the key is missing.
  [[nodiscard]] int line_of(std::string_view key) const;

  // Required: complains when the key is missing.
  std::string text(std::string_view key);  // one line, not blank
  double number(std::string_view key, double least, double most);
  int whole(std::string_view key, int least, int most);
  /// The index of the text among `names`.
  std::size_t choice(std::string_view key, std::span<const std::string_view> names);
  /// A text or a list of texts, at least one.
  std::vector<Word> words(std::string_view key);
  const TomlList& list(std::string_view key);
  /// A list of exactly `count` numbers; `count` zeros after a fault.
  std::vector<double> numbers(std::string_view key, std::size_t count, double least, double most);
  std::vector<int> wholes(std::string_view key, std::size_t count, int least, int most);

  // Optional: empty when the key is missing.
  std::string text_or_empty(std::string_view key);
  std::vector<Word> words_or_none(std::string_view key);
  bool flag(std::string_view key);
  const TomlTable* table(std::string_view key);
  /// `[[key]]`: the tables of a list.
  std::vector<const TomlTable*> tables(std::string_view key);

  /// The index of `word` among `names`; complains and gives 0 when it is none of them.
  std::size_t index_among(const Word& word, std::span<const std::string_view> names,
                          std::string_view what);

 private:
  const TomlValue* required(std::string_view key);
  /// The value as T, or nothing and a complaint about its type.
  template <class T>
  const T* as(const TomlValue* value, std::string_view key, std::string_view expected);
  std::string one_line(const TomlValue& value, std::string_view key);

  const TomlTable* table_;
  Complaint* complaint_;
  std::string what_;
};

/// `value` as a number, whole or not; nothing when it is something else, infinite or NaN.
[[nodiscard]] std::optional<double> finite_number(const TomlValue& value);

}  // namespace rubdown::rules
