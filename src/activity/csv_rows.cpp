#include "activity/csv_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace rubdown::activity {
namespace {

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name) : bytes_{bytes}, name_{name} {
    if (bytes_.starts_with("\xEF\xBB\xBF")) bytes_.remove_prefix(3);
    const std::string_view first = bytes_.substr(0, bytes_.find('\n'));
    if (std::count(first.begin(), first.end(), ';') > std::count(first.begin(), first.end(), ','))
      separator_ = ';';
  }

  Result<std::vector<CsvRow>> run() {
    std::vector<CsvRow> rows;
    while (at_ < bytes_.size()) {
      RUBDOWN_TRY(CsvRow row, next_row());
      if (row.cells.size() == 1 && row.cells.front().empty()) continue;
      if (rows.size() == csv_rows_max)
        return fail(Fault::BadInput, place(row.line),
                    fmt::format("found more than {} rows; expected fewer", csv_rows_max));
      rows.push_back(std::move(row));
    }
    return rows;
  }

 private:
  std::string place(std::size_t line) const { return fmt::format("{}, line {}", name_, line); }

  Result<CsvRow> next_row() {
    CsvRow row{.line = line_};
    for (;;) {
      RUBDOWN_TRY(std::string cell, next_cell());
      if (row.cells.size() < csv_cells_max) row.cells.push_back(std::move(cell));
      if (at_ >= bytes_.size()) return row;
      if (bytes_[at_++] == '\n') {
        ++line_;
        return row;
      }
    }
  }

  /// Ends before the separator or new line behind the cell.
  Result<std::string> next_cell() {
    const bool is_quoted = at_ < bytes_.size() && bytes_[at_] == '"';
    std::string cell;
    if (is_quoted) {
      RUBDOWN_TRY(cell, quoted());
    }
    const std::size_t begin = at_;
    while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n') ++at_;
    if (is_quoted) return cell;
    cell = bytes_.substr(begin, at_ - begin);
    if (cell.ends_with('\r')) cell.pop_back();
    return cell;
  }

  Result<std::string> quoted() {
    const std::size_t opened = line_;
    std::string cell;
    for (++at_; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (c == '"' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '"') {
        ++at_;
      } else if (c == '"') {
        ++at_;
        return cell;
      }
      if (c == '\n') ++line_;
      cell += c;
    }
    return fail(Fault::BadInput, place(opened),
                "found a quote that is never closed; expected \" behind the text. Was the file cut "
                "short? Export it again");
  }

  std::string_view bytes_;
  const std::string& name_;
  char separator_ = ',';
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view bytes, const std::string& name) {
  return Reader{bytes, name}.run();
}

}  // namespace rubdown::activity
