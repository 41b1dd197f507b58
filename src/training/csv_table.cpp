#include "training/csv_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "training/entry.h"

namespace rubdown::training {
namespace {

/// A plan has a few columns; more cells in one row are a table of something else.
constexpr std::size_t most_cells = 200;

char separator_of(std::string_view bytes) {
  const std::size_t start = std::min(bytes.find_first_not_of("\r\n"), bytes.size());
  const std::string_view first = bytes.substr(start, bytes.find('\n', start) - start);
  constexpr std::array candidates = {',', ';', '\t'};
  return *std::max_element(candidates.begin(), candidates.end(), [&](char a, char b) {
    return std::count(first.begin(), first.end(), a) < std::count(first.begin(), first.end(), b);
  });
}

class TableReader {
 public:
  TableReader(std::string_view bytes, std::string_view name)
      : bytes_{bytes}, name_{name}, table_{.separator = separator_of(bytes), .rows = {}} {}

  Result<CsvTable> run() {
    while (at_ < bytes_.size()) {
      RUBDOWN_TRY(CsvRow row, next_row());
      if (is_blank_or_comment(row)) continue;
      if (table_.rows.size() > most_entries)
        return fail(
            Fault::BadInput, place(row.line),
            fmt::format("found more than {} lines; expected a training plan", most_entries));
      table_.rows.push_back(std::move(row));
    }
    return std::move(table_);
  }

 private:
  std::string place(std::size_t line) const { return fmt::format("{}, line {}", name_, line); }

  static bool is_blank_or_comment(const CsvRow& row) {
    const std::string_view first = trim(row.cells.front());
    if (first.starts_with("//") || (first.starts_with("#") && row.cells.size() == 1)) return true;
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return trim(cell).empty(); });
  }

  Result<CsvRow> next_row() {
    CsvRow row{.line = line_, .cells = {}};
    for (;;) {
      RUBDOWN_TRY(std::string cell, next_cell());
      if (row.cells.size() < most_cells) row.cells.push_back(std::move(cell));
      if (at_ >= bytes_.size()) return row;
      if (bytes_[at_++] == '\n') {
        ++line_;
        return row;
      }
    }
  }

  /// Stops at the separator or the new line behind the cell.
  Result<std::string> next_cell() {
    if (at_ < bytes_.size() && bytes_[at_] == '"') return quoted_cell();
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && bytes_[at_] != table_.separator && bytes_[at_] != '\n') ++at_;
    std::string_view cell = bytes_.substr(begin, at_ - begin);
    if (cell.ends_with('\r')) cell.remove_suffix(1);
    return std::string{cell};
  }

  Result<std::string> quoted_cell() {
    const std::size_t opened = line_;
    std::string cell;
    for (++at_; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (c == '\n') ++line_;
      if (c != '"') {
        cell += c;
      } else if (at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"') {
        cell += '"';
        ++at_;
      } else {
        ++at_;
        while (at_ < bytes_.size() && bytes_[at_] != table_.separator && bytes_[at_] != '\n') ++at_;
        return cell;
      }
    }
    return fail(Fault::BadInput, place(opened),
                "found a quote that is never closed; expected \" behind the text. Close it, or "
                "export the file again if it was cut");
  }

  std::string_view bytes_;
  std::string_view name_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  CsvTable table_;
};

}  // namespace

std::string_view CsvRow::cell(std::size_t column) const {
  return column < cells.size() ? std::string_view{cells[column]} : std::string_view{};
}

std::string CsvRow::from(std::size_t column, char separator) const {
  std::string text{cell(column)};
  for (std::size_t i = column + 1; i < cells.size(); ++i) {
    if (trim(cells[i]).empty()) continue;
    text += separator;
    text += cells[i];
  }
  return text;
}

Result<CsvTable> read_csv_table(std::string_view bytes, std::string_view name) {
  return TableReader{bytes, name}.run();
}

}  // namespace rubdown::training
