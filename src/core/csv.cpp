#include "core/csv.h"

#include <fmt/format.h>

#include <utility>

#include "core/text.h"

namespace rubdown {
namespace {

/// Reads one cell after another; `at_` stands on the separator or new line behind it.
class Scanner {
 public:
  Scanner(std::string_view bytes, std::string_view name, const CsvRules& rules)
      : bytes_{bytes}, name_{name}, rules_{rules} {}

  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

  Result<CsvRow> row() {
    CsvRow row{.line = line_};
    for (;;) {
      RUBDOWN_TRY(std::string cell, next_cell());
      if (row.cells.size() < rules_.cells_max) row.cells.push_back(std::move(cell));
      if (at_end()) return row;
      if (bytes_[at_++] == '\n') {
        ++line_;
        return row;
      }
    }
  }

  [[nodiscard]] tl::unexpected<Error> wrong(std::size_t line, std::string what) const {
    return fail(Fault::BadInput, fmt::format("{}, line {}", name_, line), std::move(what));
  }

 private:
  Result<std::string> next_cell() {
    if (!at_end() && bytes_[at_] == '"') return quoted_cell();
    const std::size_t begin = at_;
    skip_to_end_of_cell();
    std::string_view cell = bytes_.substr(begin, at_ - begin);
    if (cell.ends_with('\r')) cell.remove_suffix(1);
    return std::string{cell};
  }

  Result<std::string> quoted_cell() {
    const std::size_t opened = line_;
    std::string cell;
    for (++at_; !at_end(); ++at_) {
      const char c = bytes_[at_];
      if (c == '"' && bytes_.substr(at_ + 1, 1) != "\"") {
        skip_to_end_of_cell();  // what stands behind the quote belongs to nobody
        return cell;
      }
      if (c == '"') ++at_;
      if (c == '\n') ++line_;
      cell += c;
    }
    return wrong(opened, fmt::format("found a quote that is never closed; expected \" behind the "
                                     "text. {}",
                                     rules_.if_unclosed));
  }

  void skip_to_end_of_cell() {
    while (!at_end() && bytes_[at_] != rules_.separator && bytes_[at_] != '\n') ++at_;
  }

  std::string_view bytes_;
  std::string_view name_;
  const CsvRules& rules_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
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

Result<std::vector<CsvRow>> read_csv_rows(std::string_view bytes, std::string_view name,
                                          const CsvRules& rules) {
  Scanner scanner{bytes, name, rules};
  std::vector<CsvRow> rows;
  while (!scanner.at_end()) {
    RUBDOWN_TRY(CsvRow row, scanner.row());
    if (rules.is_left_out(row)) continue;
    if (rows.size() == rules.rows_max) return scanner.wrong(row.line, rules.if_too_many);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace rubdown
