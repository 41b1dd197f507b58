#include "faces/fit_sheet.h"

#include <algorithm>
#include <array>

namespace rubdown::faces {
namespace {

using care::BriefPart;

/// What is missed least goes first.
constexpr std::array least_important_first = {
    BriefPart::Wishes,   BriefPart::Questions,  BriefPart::Helped,   BriefPart::Load,
    BriefPart::Soreness, BriefPart::Complaints, BriefPart::Findings, BriefPart::Wanted};

bool drop_line(SheetSection& section) {
  if (section.lines.empty()) return false;
  section.lines.pop_back();
  ++section.more;
  return true;
}

/// One line of the least important section that has more than `kept`.
bool drop_one(std::vector<SheetSection>& sections, std::size_t kept) {
  for (const BriefPart part : least_important_first)
    for (SheetSection& section : sections)
      if (section.part == part && section.lines.size() > kept) return drop_line(section);
  return false;
}

}  // namespace

void shrink_to_fit(std::vector<SheetSection>& sections, const std::function<bool()>& fits) {
  for (const std::size_t kept : {2U, 1U, 0U})
    while (!fits())
      if (!drop_one(sections, kept)) break;
}

void shrink_to_fit(SheetSection& section, const std::function<bool()>& fits) {
  while (!fits())
    if (!drop_line(section)) break;
}

}  // namespace rubdown::faces
