// The brief for a terminal or a message.
#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "faces/brief.h"
#include "faces/brief_sheet.h"
#include "faces/fit_sheet.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

constexpr std::ptrdiff_t lines_max = 72;
constexpr std::ptrdiff_t flag_lines_max = 20;

std::ptrdiff_t lines_in(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

/// "  1 left calf: tight 6 of 10, worse (found by the therapist)"
std::string line_text(const SheetLine& line) {
  std::string words = line.strong;
  if (!words.empty() && !line.words.empty()) words += words.ends_with(':') ? " " : ": ";
  words += line.words;
  if (!line.faint.empty()) words += (words.empty() ? "" : " ") + ("(" + line.faint + ")");
  return with_plain_spaces(hanging("  " + left_in(line.lead, 2), words));
}

std::string section_text(const SheetSection& section, const Ink& ink) {
  std::string text = ink.strong(line_of(section.title));
  for (const SheetLine& line : section.lines) text += line_text(line);
  if (section.more > 0) text += "    " + more_words(section) + "\n";
  return text;
}

std::string head_text(const Sheet& sheet, const Ink& ink) {
  std::string text = ink.strong(line_of(fmt::format("{}: {}", sheet.name, sheet.title)));
  if (!sheet.what.empty()) text += hanging("", with_plain_spaces(capitalised(sheet.what)));
  for (const SheetFact& fact : sheet.facts)
    text += with_plain_spaces(
        hanging("  " + left_in(fact.label, 14) + " " + left_in(fact.value, 15) + " ", fact.note));
  return text;
}

std::string flags_text(SheetSection flags, const Ink& ink) {
  if (flags.lines.empty()) return {};
  shrink_to_fit(flags, [&] { return lines_in(section_text(flags, ink)) <= flag_lines_max; });
  return section_text(flags, ink);
}

}  // namespace

std::string brief_as_text(const care::Brief& brief, const TextStyle& style) {
  const Ink ink{style.colour};
  const Sheet sheet = sheet_of(brief);
  const auto marks = marks_of(brief);
  const std::string top = head_text(sheet, ink) + flags_text(sheet.flags, ink);
  std::string bottom = marks.empty() ? "" : "\n" + body::figure_text(marks);
  for (const std::string& sentence : sheet.footer) bottom += hanging("", sentence);
  std::vector<SheetSection> sections = sheet.sections;
  const auto middle = [&] {
    std::string text;
    for (const SheetSection& section : sections) text += section_text(section, ink);
    return text;
  };
  const std::ptrdiff_t room = lines_max - lines_in(top) - lines_in(bottom);
  shrink_to_fit(sections, [&] { return lines_in(middle()) <= room; });
  return top + middle() + bottom;
}

}  // namespace rubdown::faces
