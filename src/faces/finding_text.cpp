#include "faces/finding_text.h"

#include <fmt/format.h>

#include <array>

#include "body/figure.h"
#include "core/day.h"
#include "core/text.h"

namespace rubdown::faces {
namespace {

std::string_view plain_name(body::FindingKind kind) {
  return kind == body::FindingKind::TenderPoint ? "tender point" : name_of(kind);
}

/// "left calf: tight, 6 of 10, since Tuesday 17 November 2026, noticed by the therapist"
std::string sentence_of(const body::Finding& finding) {
  std::string words = place_name(*finding.region, *finding.side) + ": ";
  if (finding.kind) words += fmt::format("{}, ", plain_name(*finding.kind));
  words += fmt::format("{:g} of 10", *finding.value);
  if (finding.since) words += ", since " + to_long(*finding.since);
  if (finding.noticed_by) words += fmt::format(", noticed by the {}", name_of(*finding.noticed_by));
  return words;
}

}  // namespace

std::string finding_as_text(const body::Finding& finding, const TextStyle& style) {
  const Ink ink{style.colour};
  const std::array marks = {body::Mark{finding.region, *finding.side, *finding.value}};
  std::string text = ink.strong(hanging("", sentence_of(finding)));
  if (!finding.note.empty()) text += hanging("Note: ", printable(finding.note));
  return text + "\n" + body::figure_text(marks);
}

}  // namespace rubdown::faces
