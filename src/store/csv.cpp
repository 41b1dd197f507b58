#include "store/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace rubdown::store {
namespace {

template <class Number>
std::string decimals(Number number) {
  std::array<char, 64> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
  return {buffer.data(), end};
}

std::string in_quotes(std::string_view text) {
  std::string out{'"'};
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

struct Say {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(std::int64_t number) const { return decimals(number); }
  std::string operator()(double number) const { return decimals(number); }
  std::string operator()(std::string_view text) const { return in_quotes(text); }
  std::string operator()(const std::string& text) const { return in_quotes(text); }
  std::string operator()(Blob) const {
    constexpr bool has_form_of_text = false;
    RUBDOWN_CHECK(has_form_of_text);
    return {};
  }
};

template <class Number>
std::optional<Number> number_in(const CsvCell& cell) {
  Number number{};
  const char* const end = cell.text.data() + cell.text.size();
  if (cell.quoted || cell.text.empty()) return {};
  const auto read = std::from_chars(cell.text.data(), end, number);
  if (read.ptr != end || read.ec != std::errc{}) return {};
  return number;
}

/// Reads one cell after another; `at` stands on the separator or new line behind it.
class Scanner {
 public:
  Scanner(std::string_view bytes, std::string_view name) : bytes_{bytes}, name_{name} {}

  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

  Result<std::vector<CsvCell>> row() {
    ++row_;
    std::vector<CsvCell> cells;
    while (true) {
      RUBDOWN_TRY(CsvCell cell, next());
      cells.push_back(std::move(cell));
      if (at_end()) return cells;
      const char ended_by = bytes_[at_++];
      if (ended_by == '\r' && !at_end() && bytes_[at_] == '\n') ++at_;
      if (ended_by != ',') return cells;
    }
  }

  [[nodiscard]] tl::unexpected<Error> wrong(std::string what) const {
    return fail(Fault::BadInput, fmt::format("{}, row {}", name_, row_), std::move(what));
  }

 private:
  Result<CsvCell> next() {
    if (!at_end() && bytes_[at_] == '"') return quoted_cell();
    const std::size_t end = std::min(bytes_.find_first_of(",\r\n\"", at_), bytes_.size());
    CsvCell cell{std::string{bytes_.substr(at_, end - at_)}, false};
    at_ = end;
    if (!at_end() && bytes_[at_] == '"') return wrong("found a quote inside a cell");
    return cell;
  }

  Result<CsvCell> quoted_cell() {
    CsvCell cell{{}, true};
    while (true) {
      const std::size_t end = bytes_.find('"', ++at_);
      if (end == std::string_view::npos) return wrong("found a quote that is never closed");
      cell.text += bytes_.substr(at_, end - at_);
      at_ = end + 1;
      if (at_end() || bytes_[at_] != '"') break;
      cell.text += '"';
    }
    if (!at_end() && bytes_.find_first_of(",\r\n", at_) != at_)
      return wrong("found text behind a closing quote");
    return cell;
  }

  std::string_view bytes_;
  std::string_view name_;
  std::size_t at_ = 0;
  std::size_t row_ = 0;
};

}  // namespace

void CsvWriter::begin_cell() {
  if (in_row_) text_ += ',';
  in_row_ = true;
}

void CsvWriter::add(const Cell& cell) {
  begin_cell();
  text_ += std::visit(Say{}, cell);
}

void CsvWriter::add_number(float number) {
  begin_cell();
  if (number == number) text_ += decimals(number);
}

void CsvWriter::add_name(std::string_view column) {
  begin_cell();
  text_ += column;
}

void CsvWriter::end_row() {
  text_ += '\n';
  in_row_ = false;
  ++rows_;
}

Result<CsvFile> read_csv(std::string_view bytes, std::string_view name) {
  Scanner scanner{bytes, name};
  CsvFile file;
  RUBDOWN_TRY(const auto head, scanner.row());
  for (const CsvCell& cell : head) file.head.push_back(cell.text);
  while (!scanner.at_end()) {
    RUBDOWN_TRY(auto row, scanner.row());
    if (row.size() != head.size())
      return scanner.wrong(
          fmt::format("found {} cells; expected {} as in the first row", row.size(), head.size()));
    file.rows.push_back(std::move(row));
  }
  return file;
}

Cell cell_of(const CsvCell& cell) {
  if (cell.is_missing()) return {};
  if (const auto whole = number_in<std::int64_t>(cell)) return *whole;
  if (const auto number = number_in<double>(cell)) return *number;
  return cell.text;
}

std::optional<float> float_in(const CsvCell& cell) { return number_in<float>(cell); }
std::optional<std::int64_t> whole_in(const CsvCell& cell) { return number_in<std::int64_t>(cell); }

}  // namespace rubdown::store
