#include "rules/catalogue_toml.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rules/fields.h"
#include "rules/toml.h"

namespace rubdown::rules {
namespace {

constexpr std::array<std::string_view, 3> roles = {"computes", "shown", "claim"};
constexpr std::array<std::string_view, 4> levels = {"emergency", "stop", "stop_local", "restrict"};
constexpr std::array<std::string_view, 7> places = {"follow_up", "caution", "brief", "self_massage",
                                                    "therapist", "budget",  "reason"};

std::vector<std::string> texts_of(const std::vector<Word>& words) {
  std::vector<std::string> result;
  for (const Word& word : words) result.push_back(word.text);
  return result;
}

Source read_source(const TomlTable& table, Complaint& complaint) {
  Fields in{table, complaint, "the source", {"name", "title", "document", "number"}};
  return {.name = in.text("name"),
          .title = in.text("title"),
          .document = in.text("document"),
          .number = in.text("number").append(1, '?').front()};
}

Rule read_rule(const TomlTable& table, const std::string& source, Complaint& complaint) {
  Fields in{table,
            complaint,
            "a rule",
            {"id", "says", "kind", "trigger", "styles", "window", "strength", "parameter", "family",
             "grade", "role", "place"}};
  Rule rule{.id = in.text("id"),
            .source = source,
            .says = in.text("says"),
            .kind = in.text("kind"),
            .trigger = in.text_or_empty("trigger"),
            .styles = in.text_or_empty("styles"),
            .window = in.text_or_empty("window"),
            .strength = in.text_or_empty("strength"),
            .parameter = in.text_or_empty("parameter"),
            .family = in.text_or_empty("family"),
            .grade = in.has("grade") ? in.text("grade") : "-",
            .role = static_cast<Role>(in.choice("role", roles)),
            .place = {}};
  if (rule.role == Role::Shown)
    rule.place = std::string{places[in.choice("place", places)]};
  else if (in.has("place"))
    in.complain(in.line_of("place"), "only a rule that is shown has a place");
  return rule;
}

EvidenceFamily read_family(const TomlTable& table, Complaint& complaint) {
  Fields in{table, complaint, "a family", {"id", "question", "grade", "verdict", "findings"}};
  return {.id = in.text("id"),
          .question = in.text("question"),
          .grade = in.text("grade"),
          .verdict = in.text("verdict"),
          .findings = texts_of(in.words("findings"))};
}

SafetyStop read_stop(const TomlTable& table, Complaint& complaint) {
  Fields in{
      table, complaint, "a stop", {"id", "condition", "action", "level", "within", "strength"}};
  return {.id = in.text("id"),
          .condition = in.text("condition"),
          .action = in.text("action"),
          .level = static_cast<StopLevel>(in.choice("level", levels)),
          .within = in.text_or_empty("within"),
          .strength = in.text("strength")};
}

Conflict read_conflict(const TomlTable& table, Complaint& complaint) {
  Fields in{table, complaint, "a conflict", {"id", "rules", "clash", "resolution", "decided_by"}};
  return {.id = in.text("id"),
          .rules = texts_of(in.words("rules")),
          .clash = in.text("clash"),
          .resolution = in.text("resolution"),
          .decided_by = in.text_or_empty("decided_by")};
}

void read_file(const TomlTable& file, Catalogue& catalogue, Complaint& complaint) {
  Fields in{file, complaint, "the file", {"source", "rule", "family", "stop", "conflict"}};
  std::string source;
  if (const TomlTable* table = in.table("source")) {
    catalogue.sources.push_back(read_source(*table, complaint));
    source = catalogue.sources.back().name;
  }
  auto& rules = source == "rubdown" ? catalogue.house : catalogue.rules;
  for (const TomlTable* table : in.tables("rule"))
    rules.push_back(read_rule(*table, source, complaint));
  for (const TomlTable* table : in.tables("family"))
    catalogue.families.push_back(read_family(*table, complaint));
  for (const TomlTable* table : in.tables("stop"))
    catalogue.stops.push_back(read_stop(*table, complaint));
  for (const TomlTable* table : in.tables("conflict"))
    catalogue.conflicts.push_back(read_conflict(*table, complaint));
}

/// Sorts by id; gives an id that occurs twice, if any.
template <class T>
std::optional<std::string> sort_by_id(std::vector<T>& items) {
  std::sort(items.begin(), items.end(), [](const T& a, const T& b) { return a.id < b.id; });
  const auto twice = std::adjacent_find(items.begin(), items.end(),
                                        [](const T& a, const T& b) { return a.id == b.id; });
  if (twice == items.end()) return {};
  return twice->id;
}

template <class T>
bool holds(const std::vector<T>& items, std::string_view id) {
  return std::any_of(items.begin(), items.end(), [&](const T& item) { return item.id == id; });
}

/// What the parts of the catalogue say of each other: nothing when it fits together.
std::optional<std::string> misfit(const Catalogue& catalogue) {
  for (const Rule& rule : catalogue.rules)
    if (!holds(catalogue.families, rule.family))
      return fmt::format("rule {} is of the unknown family '{}'", rule.id, rule.family);
  for (const Conflict& conflict : catalogue.conflicts)
    for (const RuleId& id : conflict.rules)
      if (!holds(catalogue.rules, id) && !holds(catalogue.stops, id))
        return fmt::format("conflict {} speaks of the unknown rule '{}'", conflict.id, id);
  return {};
}

}  // namespace

Result<Catalogue> read_catalogue(std::span<const EmbeddedFile> files) {
  Catalogue catalogue;
  for (const EmbeddedFile& file : files) {
    RUBDOWN_TRY(const TomlTable table, parse_toml(file.text, file.name));
    Complaint complaint{file.name};
    read_file(table, catalogue, complaint);
    if (complaint.any()) return tl::unexpected{complaint.error()};
  }
  for (const auto& twice :
       {sort_by_id(catalogue.rules), sort_by_id(catalogue.house), sort_by_id(catalogue.families),
        sort_by_id(catalogue.stops), sort_by_id(catalogue.conflicts)})
    if (twice) return fail(Fault::BadInput, "catalogue", fmt::format("'{}' occurs twice", *twice));
  std::sort(catalogue.sources.begin(), catalogue.sources.end(),
            [](const Source& a, const Source& b) { return a.number < b.number; });
  if (const auto wrong = misfit(catalogue)) return fail(Fault::BadInput, "catalogue", *wrong);
  return catalogue;
}

}  // namespace rubdown::rules
