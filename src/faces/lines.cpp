#include "faces/lines.h"

#include <algorithm>

#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

/// Bytes of the first `columns` code points.
std::size_t bytes_of(std::string_view text, std::size_t columns) {
  std::size_t at = 0;
  for (std::size_t seen = 0; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (starts && ++seen > columns) break;
  }
  return at;
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  const std::string clean = printable(text);
  std::vector<std::string> lines(1);
  for (std::string_view word : split(clean, ' ')) {
    if (word.empty()) continue;
    const bool fits = columns_of(lines.back()) + 1 + columns_of(word) <= columns;
    if (!lines.back().empty() && fits) {
      lines.back() += ' ';
    } else if (!lines.back().empty()) {
      lines.emplace_back();
    }
    while (columns_of(word) > columns) {
      const std::size_t most = bytes_of(word, columns);
      const std::size_t hyphen = word.substr(0, most).find_last_of('-');
      const std::size_t cut = hyphen == std::string_view::npos ? most : hyphen + 1;
      lines.back() = word.substr(0, cut);
      lines.emplace_back();
      word.remove_prefix(cut);
    }
    lines.back() += word;
  }
  for (std::string& line : lines) line = with_plain_spaces(line);
  return lines;
}

std::string hanging(std::string_view lead, std::string_view text) {
  const std::size_t indent = columns_of(lead);
  std::string out;
  for (const std::string& line : wrap(text, page_columns - indent)) {
    out += line_of((out.empty() ? std::string{lead} : std::string(indent, ' ')) + line);
  }
  return out;
}

std::string left_in(std::string_view text, std::size_t columns) {
  std::string cell = shorten(printable(text), columns);
  cell.append(columns - columns_of(cell), ' ');
  return cell;
}

std::string right_in(std::string_view text, std::size_t columns) {
  const std::string cell = shorten(printable(text), columns);
  return std::string(columns - columns_of(cell), ' ') + cell;
}

std::string side_by_side(const std::vector<std::string>& cells,
                         const std::vector<std::size_t>& widths) {
  std::vector<std::vector<std::string>> columns;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(wrap(cells[i], widths[i]));
    height = std::max(height, columns[i].size());
  }
  std::string out;
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
      line += left_in(row < columns[i].size() ? columns[i][row] : "", widths[i]) + " ";
    out += line_of(line);
  }
  return out;
}

std::string line_of(std::string_view text) {
  const std::size_t last = text.find_last_not_of(' ');
  return std::string{text.substr(0, last == std::string_view::npos ? 0 : last + 1)} + "\n";
}

std::string Ink::paint(std::string_view code, std::string_view text) const {
  if (!colour_) return std::string{text};
  std::string out;
  for (const std::string_view line : split(text, '\n')) {
    if (!out.empty()) out += '\n';
    if (!line.empty()) out.append("\x1b[").append(code).append("m").append(line).append("\x1b[0m");
  }
  return out;
}

}  // namespace rubdown::faces
