#include "care/brief.h"

#include <algorithm>
#include <array>

namespace rubdown::care {
namespace {

/// A part, its name, and how it is taken out.
struct PartRow {
  BriefPart part;
  std::string_view name;
  void (*clear)(Brief&);
};

constexpr std::array part_rows = {
    PartRow{BriefPart::Name, "name", [](Brief& b) { b.name.clear(); }},
    PartRow{BriefPart::Race, "race", [](Brief& b) { b.race.clear(); }},
    PartRow{BriefPart::Days, "days",
            [](Brief& b) {
              b.last_hard.reset(), b.last_long.reset();
              b.next_hard.reset(), b.next_long.reset();
            }},
    PartRow{BriefPart::Load, "load", [](Brief& b) { b.load.reset(); }},
    PartRow{BriefPart::Soreness, "soreness", [](Brief& b) { b.soreness.clear(); }},
    PartRow{BriefPart::Findings, "findings", [](Brief& b) { b.findings.clear(); }},
    PartRow{BriefPart::Complaints, "complaints", [](Brief& b) { b.complaints.clear(); }},
    PartRow{BriefPart::Wanted, "wanted", [](Brief& b) { b.wanted.reset(); }},
    PartRow{BriefPart::Helped, "helped", [](Brief& b) { b.helped.clear(); }},
    PartRow{BriefPart::Wishes, "wishes", [](Brief& b) { b.wishes.clear(); }},
    PartRow{BriefPart::Questions, "questions", [](Brief& b) { b.questions.clear(); }},
    PartRow{BriefPart::Price, "price",
            [](Brief& b) {
              if (b.appointment) b.appointment->price.reset();
            }},
};

/// Words that speak of a part that is left out would give it away.
void hush(Brief& brief, BriefPart part) {
  const auto is_about = [part](const auto& told) { return told.about == part; };
  std::erase_if(brief.stops, is_about);
  std::erase_if(brief.leave_alone, is_about);
  std::erase_if(brief.questions, is_about);
  if (!brief.wanted) return;
  std::erase_if(brief.wanted->reasons, is_about);
  std::erase_if(brief.wanted->cautions, is_about);
}

const PartRow& row_of(BriefPart part) { return part_rows[static_cast<std::size_t>(part)]; }

}  // namespace

std::string_view name_of(BriefPart part) { return row_of(part).name; }

std::optional<BriefPart> brief_part_named(std::string_view name) {
  const auto found = std::find_if(part_rows.begin(), part_rows.end(),
                                  [&](const PartRow& row) { return row.name == name; });
  if (found == part_rows.end()) return {};
  return found->part;
}

std::vector<std::string> brief_part_names() {
  std::vector<std::string> names;
  for (const PartRow& row : part_rows) names.emplace_back(row.name);
  return names;
}

Brief without(Brief brief, const std::set<BriefPart>& parts) {
  for (const BriefPart part : parts) {
    row_of(part).clear(brief);
    hush(brief, part);
  }
  brief.left_out.insert(parts.begin(), parts.end());
  return brief;
}

std::vector<body::Mark> marks_of(const Brief& brief) {
  std::vector<body::Mark> marks;
  for (const Brief::Soreness& sore : brief.soreness) marks.push_back(sore.mark);
  for (const Brief::Finding& finding : brief.findings)
    marks.push_back({finding.spot.region, finding.spot.side, finding.value});
  for (const Brief::Complaint& complaint : brief.complaints)
    if (complaint.spot && complaint.value)
      marks.push_back({complaint.spot->region, complaint.spot->side, *complaint.value});
  return marks;
}

std::vector<body::Tag> tags_of(const Brief& brief) {
  std::vector<body::Tag> tags;
  for (const Brief::LeaveAlone& alone : brief.leave_alone) tags.push_back({alone.spot, ""});
  int number = 0;
  for (const Brief::Finding& finding : brief.findings)
    tags.push_back({finding.spot, std::to_string(++number)});
  return tags;
}

}  // namespace rubdown::care
