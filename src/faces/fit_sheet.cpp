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

bool is_major(BriefPart part) {
  return part == BriefPart::Complaints || part == BriefPart::Findings || part == BriefPart::Wanted;
}

/// One pass after the other: down to so many lines in each of these sections.
struct Pass {
  bool major;
  std::size_t kept;
};
constexpr std::array passes = {Pass{false, 1}, Pass{true, 3}, Pass{false, 0}, Pass{true, 1},
                               Pass{true, 0}};

bool drop_line(SheetSection& section) {
  if (section.lines.empty()) return false;
  section.lines.pop_back();
  ++section.more;
  return true;
}

/// One line of the least important section of the pass that has some to spare.
bool drop_one(std::vector<SheetSection>& sections, const Pass& pass) {
  for (const BriefPart part : least_important_first)
    for (SheetSection& section : sections)
      if (section.part == part && is_major(part) == pass.major && section.lines.size() > pass.kept)
        return drop_line(section);
  return false;
}

}  // namespace

void shrink_to_fit(std::vector<SheetSection>& sections, const std::function<bool()>& fits) {
  for (const Pass& pass : passes)
    while (!fits())
      if (!drop_one(sections, pass)) break;
}

void shrink_to_fit(SheetSection& section, const std::function<bool()>& fits) {
  while (!fits())
    if (!drop_line(section)) break;
}

}  // namespace rubdown::faces
