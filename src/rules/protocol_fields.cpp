#include "rules/protocol_fields.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "core/text.h"
#include "rules/catalogue.h"

namespace rubdown::rules {
namespace {

constexpr double days_max = 60;

template <class Value, std::size_t count>
std::array<std::string_view, count> names_of_all() {
  std::array<std::string_view, count> names;
  for (std::size_t i = 0; i < count; ++i) names[i] = name_of(static_cast<Value>(i));
  return names;
}

std::vector<std::string> known_ids() {
  std::vector<std::string> ids;
  for (const Rule& rule : catalogue().rules) ids.push_back(rule.id);
  for (const Rule& rule : catalogue().house) ids.push_back(rule.id);
  for (const SafetyStop& stop : catalogue().stops) ids.push_back(stop.id);
  return ids;
}

/// Halves of a day; nothing unless `days` is whole or half a day from the trigger.
std::optional<int> halves_of(double days) {
  if (days == 0.5 || days == -0.5) return days > 0 ? 1 : -1;
  if (days != std::floor(days)) return {};
  return static_cast<int>(days) * 2;
}

}  // namespace

StyleSet read_styles(Fields& in, std::string_view key) {
  const auto names = names_of_all<Style, style_count>();
  StyleSet styles;
  for (const Word& word : in.words(key)) {
    if (word.text == "all") return StyleSet{}.set();
    styles.set(in.index_among(word, names, "style"));
  }
  return styles;
}

std::vector<RuleId> read_rules(Fields& in) {
  std::vector<RuleId> rules;
  for (const Word& word : in.words("rules")) {
    if (!in.good()) return rules;
    const Rule* rule = find_rule(word.text);
    if (rule == nullptr && find_stop(word.text) == nullptr)
      in.complain(
          word.line,
          fmt::format("unknown rule '{}'{}; expected an id of the catalogue, such as R2-12, "
                      "or H-20 for your own practice",
                      printable(word.text), did_you_mean(word.text, known_ids())));
    if (rule != nullptr && rules.empty() && is_contradicted(*rule))
      in.complain(word.line, fmt::format("research contradicts rule {}, so it cannot be the first, "
                                         "which is shown as the reason; put another before it",
                                         rule->id));
    rules.push_back(word.text);
  }
  return rules;
}

HalfDays read_days(Fields& in) {
  const auto days = in.numbers("days", 2, -days_max, days_max);
  const auto first = halves_of(days[0]);
  const auto last = halves_of(days[1]);
  if (!first || !last)
    in.complain(
        in.line_of("days"),
        fmt::format("found days [{}, {}]; expected whole days, or -0.5 and 0.5 for the same "
                    "day before and after",
                    days[0], days[1]));
  else if (*first > *last)
    in.complain(in.line_of("days"), fmt::format("the days are reversed: expected [{}, {}], found "
                                                "[{}, {}]",
                                                days[1], days[0], days[0], days[1]));
  return {first.value_or(0), last.value_or(0)};
}

std::vector<RaceDistance> read_distances(Fields& in) {
  const auto names = names_of_all<RaceDistance, all_race_distances.size()>();
  std::vector<RaceDistance> distances;
  for (const Word& word : in.words_or_none("distances"))
    distances.push_back(static_cast<RaceDistance>(in.index_among(word, names, "distance")));
  return distances;
}

Trigger read_trigger(Fields& in, const Word& word) {
  const auto names = names_of_all<Trigger, trigger_count>();
  return static_cast<Trigger>(in.index_among(word, names, "trigger"));
}

Condition read_condition(Fields& in) {
  if (!in.has("condition")) return Condition::Always;
  const auto names = names_of_all<Condition, condition_count>();
  return static_cast<Condition>(in.choice("condition", names));
}

}  // namespace rubdown::rules
