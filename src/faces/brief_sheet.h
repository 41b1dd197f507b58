// A brief in words, as every face shows it: a head, facts in a row, sections of lines. Knows
// nothing of columns, fonts or tags.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "care/brief.h"

namespace rubdown::faces {

/// "in 12 days" under "Race", and below it "marathon, Sun 10 Oct".
struct SheetFact {
  std::string label;
  std::string value;
  std::string note;
};

struct SheetLine {
  std::string lead;    // the finding's number; may be empty
  std::string strong;  // what is read first
  std::string words;
  std::string faint;  // rule, grade, source
};

struct SheetSection {
  std::optional<care::BriefPart> part;  // empty: the flags, which nobody may leave out
  std::string title;
  std::vector<SheetLine> lines;
  std::size_t more = 0;  // lines that found no room
};

struct Sheet {
  std::string name;   // "Ada"
  std::string title;  // "Friday 9 July 2027, 18:30"
  std::string what;   // "sports massage, 60 min, 85.00 EUR, booked"; may be empty
  std::vector<SheetFact> facts;
  SheetSection flags;                  // what outranks the rest
  bool is_flagged = false;             // else the flags' one line says that none was told
  std::vector<SheetSection> sections;  // in the order of the page, those with lines only
  std::vector<std::string> footer;     // sentences
};

[[nodiscard]] Sheet sheet_of(const care::Brief& brief);

/// The section of that part; nothing when it has no lines.
[[nodiscard]] const SheetSection* section_of(const Sheet& sheet, care::BriefPart part);

/// "and 3 more"; empty when all lines found room.
[[nodiscard]] std::string more_words(const SheetSection& section);

/// "light", "gentle", "firm", "deep": the depth of a style.
[[nodiscard]] std::string_view depth_words(Style style);

}  // namespace rubdown::faces
