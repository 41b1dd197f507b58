#include "faces/evidence_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/text.h"
#include "faces/evidence_parts.h"
#include "faces/text_parts.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

using rules::Catalogue;
using rules::EvidenceFamily;
using rules::Rule;

template <class T>
const T* with_id(const std::vector<T>& all, std::string_view id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return to_lower(one.id) == id; });
  return found == all.end() ? nullptr : &*found;
}

bool contains(std::string_view text, std::string_view wanted) {
  return to_lower(text).find(wanted) != std::string::npos;
}

std::string rules_where(const Catalogue& catalogue, const auto& holds, const Ink& ink) {
  std::string out;
  for (const std::vector<Rule>* rules : {&catalogue.rules, &catalogue.house})
    for (const Rule& rule : *rules)
      if (holds(rule)) out += rule_line(rule, ink);
  return out;
}

std::string families_where(const Catalogue& catalogue, const auto& holds, const Ink& ink) {
  std::string out;
  for (const EvidenceFamily& family : catalogue.families)
    if (holds(family)) out += family_line(family, ink);
  return out;
}

std::string section(std::string_view title, const std::string& body, const Ink& ink) {
  return body.empty() ? "" : ink.strong(title) + "\n" + body + "\n";
}

std::string overview(const Catalogue& catalogue, const Ink& ink) {
  const auto count = [&](rules::Role role) {
    return std::count_if(catalogue.rules.begin(), catalogue.rules.end(),
                         [&](const Rule& rule) { return rule.role == role; });
  };
  // rubdown's own rules stand beside those that were read somewhere
  const auto sources_read = static_cast<std::size_t>(
      std::count_if(catalogue.sources.begin(), catalogue.sources.end(),
                    [](const rules::Source& source) { return source.number != 'H'; }));
  std::string out =
      hanging("", fmt::format("{} of {}: {} compute, {} are shown, {} are claims with a verdict.",
                              counted(catalogue.rules.size(), "rule"),
                              counted(sources_read, "source"), count(rules::Role::Computes),
                              count(rules::Role::Shown), count(rules::Role::Claim)));
  std::string sources;
  for (const rules::Source& source : catalogue.sources)
    sources += hanging(fmt::format("  {} ", left_in(source.name, 16)), source.title);
  out += "\n" + section("Sources", sources, ink);
  out += section("Questions, and how well studies answer them",
                 families_where(
                     catalogue, [](const EvidenceFamily&) { return true; }, ink),
                 ink);
  out += grade_legend("ABCDX", ink) + "\n";
  return out + hanging("",
                       "More: rubdown evidence F16, R2-12, S-07, C05, X, runners-practice, safety, "
                       "conflicts, taper, lactic");
}

/// Topics that are a list of their own.
std::string named_list(const Catalogue& catalogue, std::string_view topic, const Ink& ink) {
  std::string out;
  if (topic == "safety" || topic == "stops")
    for (const rules::SafetyStop& stop : catalogue.stops) out += stop_lines(stop, ink);
  if (topic == "conflicts")
    for (const rules::Conflict& conflict : catalogue.conflicts)
      out += conflict_lines(conflict, ink);
  return out;
}

/// Topics that name a single thing.
std::string single(const Catalogue& catalogue, std::span<const rules::Protocol> protocols,
                   std::string_view topic, const Ink& ink) {
  for (const std::vector<Rule>* rules : {&catalogue.rules, &catalogue.house})
    if (const Rule* rule = with_id(*rules, topic))
      return rule_in_full(catalogue, protocols, *rule, ink);
  if (const auto* family = with_id(catalogue.families, topic))
    return family_in_full(catalogue, *family, ink);
  if (const auto* stop = with_id(catalogue.stops, topic)) return stop_lines(*stop, ink);
  if (const auto* conflict = with_id(catalogue.conflicts, topic))
    return conflict_lines(*conflict, ink);
  return {};
}

/// Everything of one grade, source, kind or trigger; else everything that contains the words.
std::string matching(const Catalogue& catalogue, std::string_view topic, const Ink& ink) {
  const bool is_grade = topic.size() == 1;
  const auto labelled = [&](const Rule& rule) {
    if (is_grade) return to_lower(rule.grade).starts_with(topic);
    return rule.source == topic || rule.kind == topic || contains(rule.trigger, topic);
  };
  const auto graded = [&](const EvidenceFamily& family) {
    return is_grade && to_lower(family.grade).starts_with(topic);
  };
  std::string out = section("Questions", families_where(catalogue, graded, ink), ink) +
                    section("Rules", rules_where(catalogue, labelled, ink), ink);
  if (!out.empty() || is_grade) return out;
  out = section("Questions",
                families_where(
                    catalogue,
                    [&](const EvidenceFamily& family) {
                      return contains(family.question, topic) || contains(family.verdict, topic);
                    },
                    ink),
                ink);
  return out + section("Rules",
                       rules_where(
                           catalogue,
                           [&](const Rule& rule) {
                             return contains(rule.says, topic) || contains(rule.parameter, topic);
                           },
                           ink),
                       ink);
}

std::vector<std::string> topic_names(const Catalogue& catalogue) {
  std::set<std::string> names = {"safety", "conflicts"};
  for (const rules::Source& source : catalogue.sources) names.insert(source.name);
  for (const Rule& rule : catalogue.rules) names.insert({rule.kind, rule.id});
  for (const EvidenceFamily& family : catalogue.families) names.insert(family.id);
  return {names.begin(), names.end()};
}

}  // namespace

Result<std::string> evidence_as_text(const Catalogue& catalogue,
                                     std::span<const rules::Protocol> protocols,
                                     std::string_view topic, const TextStyle& style) {
  const Ink ink{style.colour};
  const std::string wanted = to_lower(trim(topic));
  if (wanted.empty()) return overview(catalogue, ink);
  std::string out = single(catalogue, protocols, wanted, ink);
  if (out.empty()) out = named_list(catalogue, wanted, ink);
  if (out.empty()) out = matching(catalogue, wanted, ink);
  if (!out.empty()) return out;
  return fail(Fault::NotFound, std::string{topic},
              "no rule and no study speaks of this" + did_you_mean(topic, topic_names(catalogue)) +
                  "; `rubdown evidence` lists what there is");
}

}  // namespace rubdown::faces
