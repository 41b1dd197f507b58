// Lines for a terminal that is 80 columns wide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rubdown::faces {

inline constexpr std::size_t page_columns = 80;

/// How much a person wants to see, and whether the terminal can show colour.
struct TextStyle {
  bool colour = false;
  bool brief = false;  // without reasons, evidence and self-massage
};

/// Pieces of at most `columns` columns, broken at spaces that may break (words.h); a longer word is
/// cut behind a hyphen, else where it must be.
/// Control characters become spaces. Never empty.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t columns);

/// `lead` and the text behind it; further lines are indented as far as the lead is wide.
[[nodiscard]] std::string hanging(std::string_view lead, std::string_view text);

/// At least and at most `columns` wide: filled with spaces, or cut with an ellipsis.
[[nodiscard]] std::string left_in(std::string_view text, std::size_t columns);
[[nodiscard]] std::string right_in(std::string_view text, std::size_t columns);

/// Cells beside each other, each broken into lines within its column; two columns stand one space
/// apart. As many widths as cells.
[[nodiscard]] std::string side_by_side(const std::vector<std::string>& cells,
                                       const std::vector<std::size_t>& widths);

/// The line without spaces at its end, and a line feed.
[[nodiscard]] std::string line_of(std::string_view text);

/// Colours, or nothing at all. Paint what is already padded: the codes have no width. Each line is
/// painted for itself, so that a pager may cut between lines.
class Ink {
 public:
  explicit Ink(bool colour) : colour_{colour} {}
  [[nodiscard]] std::string strong(std::string_view text) const { return paint("1", text); }
  [[nodiscard]] std::string faint(std::string_view text) const { return paint("2", text); }
  [[nodiscard]] std::string massage(std::string_view text) const { return paint("1;36", text); }
  [[nodiscard]] std::string race(std::string_view text) const { return paint("1;35", text); }
  [[nodiscard]] std::string warning(std::string_view text) const { return paint("33", text); }

 private:
  [[nodiscard]] std::string paint(std::string_view code, std::string_view text) const;
  bool colour_;
};

}  // namespace rubdown::faces
