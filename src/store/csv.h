// CSV as the export writes it (RFC 4180, new lines as LF), and its reader. Text is always quoted
// and numbers never are, so that an empty text and a missing value stay apart: "" and nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "store/value.h"

namespace rubdown::store {

class CsvWriter {
 public:
  /// Requires  no bytes: they have no form of text.
  void add(const Cell& cell);
  /// Shortest decimals that come back to the same bits; NaN is nothing.
  void add_number(float number);
  void add_name(std::string_view column);  // of the head: bare words
  void end_row();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }

 private:
  void begin_cell();
  std::string text_;
  std::size_t rows_ = 0;
  bool in_row_ = false;
};

struct CsvCell {
  std::string text{};
  bool quoted = false;

  [[nodiscard]] bool is_missing() const { return text.empty() && !quoted; }
};

struct CsvFile {
  std::vector<std::string> head;
  std::vector<std::vector<CsvCell>> rows;  // as wide as the head
};

/// Errors  BadInput with the row: a row that is not as wide as the head, a quote that is not closed
///         or that stands inside a bare cell.
[[nodiscard]] Result<CsvFile> read_csv(std::string_view bytes, std::string_view name);

/// The cell as SQL takes it: quoted is text, bare is a number where it is one, and text otherwise.
[[nodiscard]] Cell cell_of(const CsvCell& cell);

/// A bare number of this very type; else nothing.
[[nodiscard]] std::optional<float> float_in(const CsvCell& cell);
[[nodiscard]] std::optional<std::int64_t> whole_in(const CsvCell& cell);

}  // namespace rubdown::store
