// The brief as a page that needs nothing else and prints on one sheet.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "core/text.h"
#include "embedded/brief_style.h"
#include "faces/brief.h"
#include "faces/brief_sheet.h"
#include "faces/fit_sheet.h"
#include "faces/page_parts.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using care::BriefPart;

/// A browser breaks lines where it likes, so room is counted in letters, and with some to spare.
struct Room {
  std::size_t columns = 0;
  std::size_t lines = 0;
};
constexpr Room flags_room{.columns = 95, .lines = 11};
// The columns share their lines with the flags above them; the figure stands in the right one.
constexpr Room left_room{.columns = 54, .lines = 46};
constexpr Room right_room{.columns = 34, .lines = 24};

constexpr std::array left_parts = {BriefPart::Wanted, BriefPart::Findings, BriefPart::Complaints,
                                   BriefPart::Helped, BriefPart::Questions};
constexpr std::array right_parts = {BriefPart::Soreness, BriefPart::Load, BriefPart::Wishes};

std::size_t lines_of(const SheetSection& section, std::size_t columns) {
  std::size_t lines = 3;  // the title and the space around it
  for (const SheetLine& line : section.lines)
    lines +=
        1 + (columns_of(line.strong) + columns_of(line.words) + columns_of(line.faint)) / columns;
  return lines + (section.more > 0 ? 1 : 0);
}

std::string span(std::string_view kind, std::string_view words) {
  if (words.empty()) return {};
  return fmt::format("<span class=\"{}\">{}</span> ", kind, escape_html(words));
}

std::string line_html(const SheetLine& line) {
  std::string out = span("lead", line.lead);
  if (!line.strong.empty()) out += "<strong>" + escape_html(line.strong) + "</strong> ";
  out += escape_html(line.words) + " " + span("faint", line.faint);
  return fmt::format("<li{}>{}</li>\n", line.lead.empty() ? "" : " class=\"led\"", trim(out));
}

std::string section_html(const SheetSection& section, std::string_view kind = "") {
  const std::string_view id = section.part ? name_of(*section.part) : "flags";
  std::string out = fmt::format("<section aria-labelledby=\"{0}\"{1}>\n<h2 id=\"{0}\">{2}</h2>\n",
                                id, kind, escape_html(section.title));
  if (!section.lines.empty()) {
    out += "<ul>\n";
    for (const SheetLine& line : section.lines) out += line_html(line);
    out += "</ul>\n";
  }
  if (section.more > 0) out += "<p class=\"faint\">" + more_words(section) + "</p>\n";
  return out + "</section>\n";
}

std::string column_html(const Sheet& sheet, std::span<const BriefPart> parts, const Room& room) {
  std::vector<SheetSection> sections;
  for (const BriefPart part : parts)
    if (const SheetSection* one = section_of(sheet, part)) sections.push_back(*one);
  shrink_to_fit(sections, [&] {
    std::size_t lines = 0;
    for (const SheetSection& one : sections) lines += lines_of(one, room.columns);
    return lines <= room.lines;
  });
  std::string out;
  for (const SheetSection& one : sections) out += section_html(one);
  return out;
}

SheetSection shrunk_flags(const Sheet& sheet) {
  SheetSection flags = sheet.flags;
  shrink_to_fit(flags, [&] { return lines_of(flags, flags_room.columns) <= flags_room.lines; });
  return flags;
}

std::string flags_html(const Sheet& sheet, const SheetSection& flags) {
  return section_html(flags, sheet.is_flagged ? " class=\"flags flagged\"" : " class=\"flags\"");
}

/// What the flags leave of a column.
Room below(const SheetSection& flags, Room room) {
  room.lines -= lines_of(flags, flags_room.columns);
  return room;
}

std::string facts_html(const Sheet& sheet) {
  if (sheet.facts.empty()) return {};
  std::string out = "<dl class=\"facts\">\n";
  for (const SheetFact& fact : sheet.facts)
    out += fmt::format("<div><dt>{}</dt><dd><strong>{}</strong> <span>{}</span></dd></div>\n",
                       fact.label, escape_html(fact.value), escape_html(fact.note));
  return out + "</dl>\n";
}

std::string head_html(const Sheet& sheet, const BriefPaper& paper) {
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'; img-src data:\">\n"
      "<link rel=\"icon\" href=\"data:,\">\n<title>Massage brief: {}</title>\n<style>\n"
      "@page {{ size: {}; margin: 11mm; }}\n{}</style>\n</head>\n",
      escape_html(sheet.name), paper.size == Paper::A4 ? "A4" : "letter",
      embedded::brief_style().front().text);
}

}  // namespace

std::string brief_as_html(const care::Brief& brief, const BriefPaper& paper) {
  const Sheet sheet = sheet_of(brief);
  const auto marks = marks_of(brief);
  const auto tags = tags_of(brief);
  std::string out = head_html(sheet, paper) + "<body>\n<div class=\"page\">\n<header>\n<div>\n";
  out += "<p class=\"kicker\">For the therapist, before the massage</p>\n<h1>" +
         escape_html(sheet.name) + "</h1>\n</div>\n<p class=\"when\"><strong>" +
         escape_html(sheet.title) + "</strong><br>" + escape_html(capitalised(sheet.what)) +
         "</p>\n</header>\n<main>\n";
  const SheetSection flags = shrunk_flags(sheet);
  out += facts_html(sheet) + flags_html(sheet, flags);
  out += "<div class=\"columns\">\n<div>\n" +
         column_html(sheet, left_parts, below(flags, left_room)) + "</div>\n<div>\n<figure>\n" +
         body::figure_svg(marks, paper.ink, tags) + "</figure>\n" +
         column_html(sheet, right_parts, below(flags, right_room)) +
         "</div>\n</div>\n</main>\n<footer>\n";
  for (const std::string& sentence : sheet.footer) out += "<p>" + escape_html(sentence) + "</p>\n";
  return out + "</footer>\n</div>\n</body>\n</html>\n";
}

}  // namespace rubdown::faces
