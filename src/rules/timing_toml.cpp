#include "rules/timing_toml.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "rules/protocol_fields.h"

namespace rubdown::rules {
namespace {

constexpr double weight_max = 50;
constexpr std::array<std::string_view, 2> importances = {"goal", "minor"};

/// These hold or do not hold on a day; there is nothing to count days from.
bool has_days(Trigger trigger) {
  return trigger != Trigger::EasyTomorrow && trigger != Trigger::Taper;
}

/// Everything but what the row does: two rows that agree in this are one row written twice.
std::string key_of(const Row& row) {
  std::string distances;
  for (const RaceDistance distance : row.distances) distances += name_of(distance);
  return fmt::format("{}|{}|{}|{}|{}|{}|{}", name_of(row.trigger), row.styles.to_string(),
                     row.days.first, row.days.last, distances,
                     row.importance ? static_cast<int>(*row.importance) : -1,
                     name_of(row.condition));
}

void judge_shared(const Row& shared, const std::vector<Trigger>& triggers, Fields& in) {
  const bool races_only = std::all_of(triggers.begin(), triggers.end(),
                                      [](Trigger trigger) { return trigger == Trigger::Race; });
  if (races_only) return;
  for (const std::string_view key : {"distances", "importance"})
    if (in.has(key))
      in.complain(in.line_of(key), fmt::format("only the trigger \"race\" has '{}'", key));
  if (shared.condition == Condition::LastHardDone)
    in.complain(in.line_of("condition"),
                "\"last_hard_done\" speaks of the last hard session before a "
                "race; expected the trigger \"race\"");
}

void read_effect(Row& row, Fields& in) {
  if (in.has("forbid") == in.has("weight"))
    in.complain(in.line(), "expected either forbid = true or a weight in each window");
  else if (in.has("weight"))
    row.weight = in.number("weight", -weight_max, weight_max);
  else if (!in.flag("forbid"))
    in.complain(in.line_of("forbid"), "'forbid' is false; expected true, or a weight");
  row.forbids = in.has("forbid");
  if (row.forbids && row.condition == Condition::Regular)
    in.complain(in.line_of("forbid"),
                "what is forbidden to regular runners must be forbidden to all; "
                "expected a weight");
}

}  // namespace

void TimingReader::read(const TomlTable& table) {
  Fields in{table,
            *complaint_,
            "a timing",
            {"trigger", "styles", "condition", "distances", "importance", "rules", "windows"}};
  std::vector<Trigger> triggers;
  for (const Word& word : in.words("trigger")) triggers.push_back(read_trigger(in, word));
  Row shared;
  shared.styles = read_styles(in, "styles");
  shared.distances = read_distances(in);
  shared.condition = read_condition(in);
  if (in.has("importance"))
    shared.importance = static_cast<Importance>(in.choice("importance", importances));
  if (in.has("rules")) shared.rules = read_rules(in);
  judge_shared(shared, triggers, in);
  const TomlList& windows = in.list("windows");
  if (windows.empty()) in.complain(in.line(), "a timing without windows says nothing; add one");
  for (const TomlValue& window : windows) {
    if (complaint_->any()) return;
    if (const auto* found = std::get_if<TomlTable>(&window.held))
      read_window(*found, shared, triggers);
    else
      in.complain(window.line, fmt::format("a window is {}; expected {{ days = [1, 2], weight = 4, "
                                           "words = \"...\" }}",
                                           kind_of(window)));
  }
}

void TimingReader::read_window(const TomlTable& table, const Row& shared,
                               const std::vector<Trigger>& triggers) {
  Fields in{table, *complaint_, "a window", {"days", "forbid", "weight", "rules", "words"}};
  Row row = shared;
  if (in.has("rules")) row.rules = read_rules(in);
  if (row.rules.empty())
    in.complain(in.line(), "a window has no 'rules', nor has its timing; add it");
  row.words = in.text("words");
  read_effect(row, in);
  for (const Trigger trigger : triggers) {
    row.trigger = trigger;
    if (has_days(trigger))
      row.days = read_days(in);
    else if (in.has("days"))
      in.complain(in.line_of("days"),
                  fmt::format("the trigger \"{}\" has no days; leave them out", name_of(trigger)));
    keep(row, in);
  }
}

void TimingReader::keep(const Row& row, Fields& in) {
  const auto [other, is_new] = line_of_row_.emplace(key_of(row), in.line());
  if (!is_new)
    in.complain(in.line(),
                fmt::format("this window says the same days of the same styles as line {}; "
                            "keep one of them",
                            other->second));
  rows_.push_back(row);
}

}  // namespace rubdown::rules
