#include "faces/evidence_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "faces/words.h"

namespace rubdown::faces {
namespace {

using rules::Catalogue;
using rules::EvidenceFamily;
using rules::Protocol;
using rules::Rule;
using rules::RuleId;

/// "kind        must not (hard_avoid)": a name and its value, when there is one.
std::string field(std::string_view name, std::string_view value) {
  if (value.empty()) return {};
  return hanging("  " + left_in(name, 12), value);
}

const EvidenceFamily* family_of(const Catalogue& catalogue, const Rule& rule) {
  for (const EvidenceFamily& family : catalogue.families)
    if (family.id == rule.family) return &family;
  return nullptr;
}

std::string source_title(const Catalogue& catalogue, const Rule& rule) {
  for (const rules::Source& source : catalogue.sources)
    if (source.name == rule.source) return source.title;
  return rule.source;
}

std::string grade_words(std::string_view grade) {
  if (grade.empty()) return {};
  return fmt::format("{} ({})", grade, grade_meaning(grade_letter(grade)));
}

std::string role_words(const Rule& rule) {
  switch (rule.role) {
    case rules::Role::Computes:
      return "computes: it decides days, points or gaps";
    case rules::Role::Shown:
      return "is shown, as " + (rule.place.empty() ? "a reason" : rule.place);
    case rules::Role::Claim:
      return rules::is_contradicted(rule)
                 ? "nothing: it is a claim that research contradicts, so it is never a reason"
                 : "nothing but this page: it is a claim about massage, not a rule for a day";
  }
  return {};
}

bool holds(const std::vector<RuleId>& ids, const RuleId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// The rows and other places of a protocol that rest on a rule. Rows for different styles may say
/// the same; it is told once.
std::vector<std::string> uses_of(const Protocol& protocol, const RuleId& id) {
  std::vector<std::string> uses;
  for (const rules::Row& row : protocol.rows)
    if (holds(row.rules, id))
      uses.push_back(row.words +
                     (row.forbids ? ": forbidden" : fmt::format(": {:+g} points", row.weight)));
  if (holds(protocol.interval_rules, id)) uses.emplace_back("how far apart massages are wanted");
  if (holds(protocol.gap_rules, id))
    uses.emplace_back("the least number of days between two massages");
  if (holds(protocol.taper.rules, id)) uses.emplace_back("the taper");
  if (holds(protocol.first_try_rules, id)) uses.emplace_back("no new style before a race");
  if (holds(protocol.worrier_rules, id)) uses.emplace_back("earlier for those who would worry");
  for (const rules::Need& need : protocol.needs)
    if (holds(need.rules, id)) uses.push_back(need.words);
  for (const rules::FollowUp& next : protocol.follow_ups)
    if (holds(next.rules, id)) uses.push_back("afterwards: " + next.words);
  std::set<std::string> told;
  std::erase_if(uses, [&](const std::string& use) { return !told.insert(use).second; });
  return uses;
}

std::string usage(std::span<const Protocol> protocols, const Rule& rule) {
  std::string out;
  for (const Protocol& protocol : protocols)
    for (const std::string& use : uses_of(protocol, rule.id))
      out += hanging(fmt::format("  {} ", left_in(protocol.name, 16)), use);
  return out;
}

std::string conflicts_of(const Catalogue& catalogue, const Rule& rule, const Ink& ink) {
  std::string out;
  for (const rules::Conflict& conflict : catalogue.conflicts)
    if (holds(conflict.rules, rule.id)) out += conflict_lines(conflict, ink);
  return out;
}

}  // namespace

std::string rule_line(const Rule& rule, const Ink&) {
  return hanging(fmt::format("  {} {}  ", left_in(rule.id, 6), grade_letter(rule.grade)),
                 rule.says);
}

std::string family_line(const EvidenceFamily& family, const Ink&) {
  return hanging(fmt::format("  {} {}  ", left_in(family.id, 4), grade_letter(family.grade)),
                 family.question);
}

std::string stop_lines(const rules::SafetyStop& stop, const Ink& ink) {
  std::string lead = fmt::format("  {} ", left_in(stop.id, 5));
  std::string level{rules::name_of(stop.level)};
  std::replace(level.begin(), level.end(), '_', ' ');
  if (!stop.within.empty()) level += ", " + stop.within;
  return hanging(lead, stop.condition) + hanging("        ", stop.action) +
         ink.faint(hanging("        ", fmt::format("{}; source: {}", level, stop.strength)));
}

std::string conflict_lines(const rules::Conflict& conflict, const Ink& ink) {
  std::string between;
  for (const RuleId& id : conflict.rules) between += (between.empty() ? "" : ", ") + id;
  std::string out = hanging(fmt::format("  {} ", left_in(conflict.id, 4)), conflict.clash) +
                    hanging("       resolved: ", conflict.resolution);
  if (!conflict.decided_by.empty()) between += "; decided by " + conflict.decided_by;
  return out + ink.faint(hanging("       ", between));
}

std::string rule_in_full(const Catalogue& catalogue, std::span<const Protocol> protocols,
                         const Rule& rule, const Ink& ink) {
  std::string out = ink.strong(hanging(rule.id + "  ", rule.says)) + "\n";
  out += field("source", rule.source == source_title(catalogue, rule)
                             ? rule.source
                             : rule.source + ": " + source_title(catalogue, rule));
  out += field("kind", rule.kind) + field("trigger", rule.trigger) + field("styles", rule.styles);
  out += field("days", rule.window.empty() ? "" : rule.window + ", massage minus trigger");
  out += field("strength", rule.strength) + field("parameter", rule.parameter);
  out += field("evidence", grade_words(rule.grade));
  if (const EvidenceFamily* family = family_of(catalogue, rule)) {
    out += field("question", family->id + ": " + family->question);
    out += field("verdict", family->verdict);
  }
  out += field("rubdown", role_words(rule));
  const std::string used = usage(protocols, rule);
  if (!used.empty()) out += "\n" + ink.strong("In the protocols") + "\n" + used;
  const std::string conflicts = conflicts_of(catalogue, rule, ink);
  if (!conflicts.empty()) out += "\n" + ink.strong("Where it clashes") + "\n" + conflicts;
  return out;
}

std::string family_in_full(const Catalogue& catalogue, const EvidenceFamily& family,
                           const Ink& ink) {
  std::string out = ink.strong(hanging(family.id + "  ", family.question)) + "\n";
  out += field("evidence", grade_words(family.grade)) + field("verdict", family.verdict);
  if (!family.findings.empty()) out += "\n" + ink.strong("What studies found") + "\n";
  for (const std::string& finding : family.findings) out += hanging("  - ", finding);
  std::string rested;
  for (const Rule& rule : catalogue.rules)
    if (rule.family == family.id) rested += rule_line(rule, ink);
  if (!rested.empty()) out += "\n" + ink.strong("Rules that rest on it") + "\n" + rested;
  return out;
}

}  // namespace rubdown::faces
