#include "training/words.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/phrases.h"
#include "core/result.h"
#include "core/text.h"
#include "embedded/plan_words.h"
#include "training/plan.h"

namespace rubdown::training {
namespace {

using Entry = Phrases<Sense>::Entry;

template <class Value>
struct Named {
  std::string_view name;
  Value value;
};

constexpr std::array roles = {Named{"run", Role::Run},
                              Named{"warm_up", Role::WarmUp},
                              Named{"cool_down", Role::CoolDown},
                              Named{"pause", Role::Pause},
                              Named{"strides", Role::Strides},
                              Named{"with", Role::With},
                              Named{"share", Role::Share},
                              Named{"total", Role::Total},
                              Named{"pace", Role::Pace},
                              Named{"at", Role::At},
                              Named{"aside", Role::Aside},
                              Named{"or", Role::Or},
                              Named{"then", Role::Then},
                              Named{"times", Role::Times},
                              Named{"repeat", Role::Repeat},
                              Named{"to", Role::To},
                              Named{"morning", Role::Morning},
                              Named{"evening", Role::Evening},
                              Named{"climb", Role::Climb},
                              Named{"count", Role::Count},
                              Named{"ignore", Role::Ignore}};

constexpr std::array units = {
    Named{"kilometres", Unit::Kilometres}, Named{"miles", Unit::Miles},
    Named{"metres", Unit::Metres},         Named{"metres_or_miles", Unit::MetresOrMiles},
    Named{"yards", Unit::Yards},           Named{"feet", Unit::Feet},
    Named{"hours", Unit::Hours},           Named{"minutes", Unit::Minutes},
    Named{"seconds", Unit::Seconds}};

constexpr std::array paces = {Named{"marathon", PaceClass::Marathon},
                              Named{"threshold", PaceClass::Threshold},
                              Named{"fast", PaceClass::Fast}, Named{"easy", PaceClass::Easy}};

constexpr std::array columns = {Named{"date", Column::Date},
                                Named{"kind", Column::Kind},
                                Named{"distance", Column::Distance},
                                Named{"kilometres", Column::Kilometres},
                                Named{"miles", Column::Miles},
                                Named{"unit", Column::Unit},
                                Named{"duration", Column::Duration},
                                Named{"text", Column::Text},
                                Named{"weeks_to_goal", Column::WeeksToGoal},
                                Named{"weekly_total", Column::WeeklyTotal},
                                Named{"block", Column::Block},
                                Named{"race_type", Column::RaceType}};

class Dictionary {
 public:
  Dictionary() {
    for (const EmbeddedFile& file : embedded::plan_words()) {
      const auto parsed = toml::parse(file.text, file.name);
      RUBDOWN_CHECK(parsed.succeeded());
      read(parsed.table());
    }
    phrases_.settle([&](Entry& entry) { mark_run(entry); });
  }

  static const Dictionary& get() {
    static const Dictionary dictionary;
    return dictionary;
  }

  const std::vector<Entry>* starting_with(const std::string& word) const {
    return phrases_.starting_with(word);
  }
  bool abbreviates(std::string_view word) const { return abbreviations_.contains(word); }
  bool ends_like_a_run(std::string_view word) const {
    return std::any_of(run_endings_.begin(), run_endings_.end(), [&](const std::string& ending) {
      return word.size() > ending.size() && word.ends_with(ending);
    });
  }
  std::optional<Column> column(std::string_view name) const {
    const auto found = columns_.find(name);
    if (found == columns_.end()) return std::nullopt;
    return found->second;
  }

 private:
  void read(const toml::table& file) {
    for (int kind = 0; kind < static_cast<int>(workout_kind_count); ++kind)
      for_each(file["kinds"][name_of(static_cast<WorkoutKind>(kind))],
               [&](std::string_view phrase) {
                 add(phrase, {Role::Kind, kind});
               });
    for (const auto& [name, role] : roles)
      for_each(file["roles"][name], [&](std::string_view phrase) { add(phrase, {role, 0}); });
    for (const auto& [name, unit] : units)
      for_each(file["units"][name], [&](std::string_view phrase) {
        add(phrase, {Role::Unit, static_cast<int>(unit)});
      });
    for (const auto& [name, pace] : paces)
      for_each(file["paces"][name], [&](std::string_view phrase) {
        add(phrase, {Role::NamedPace, static_cast<int>(pace)});
      });
    for_each(file["units"]["of_day"], [&](std::string_view phrase) {
      add(phrase, {Role::OfDay, 0});
    });
    for (const auto& [name, column] : columns)
      for_each(file["columns"][name],
               [&](std::string_view header) { columns_.try_emplace(std::string{header}, column); });
    for_each(file["roles"]["run"], [&](std::string_view w) { run_words_.emplace(w); });
    for_each(file["roles"]["abbreviations"],
             [&](std::string_view w) { abbreviations_.emplace(w); });
    for_each(file["roles"]["run_endings"],
             [&](std::string_view w) { run_endings_.emplace_back(w); });
    if (const toml::table* races = file["race_metres"].as_table())
      for (const auto& [phrase, metres] : *races)
        add(phrase.str(), {Role::RaceLength, static_cast<int>(metres.value_or(0))});
  }

  /// "easy run" names a kind and says that it is a run; "easy" might be a ride.
  void mark_run(Entry& entry) const {
    const bool kind = std::any_of(entry.senses.begin(), entry.senses.end(), [](const Sense& sense) {
      return sense.role == Role::Kind && is_run(static_cast<WorkoutKind>(sense.value));
    });
    const bool run =
        std::any_of(entry.words.begin(), entry.words.end(), [&](const std::string& word) {
          return run_words_.contains(word) || ends_like_a_run(word);
        });
    if (kind && run) entry.senses.push_back({Role::Run, 0});
  }

  static void for_each(toml::node_view<const toml::node> list, auto&& use) {
    if (const toml::array* array = list.as_array())
      for (const toml::node& item : *array) use(item.value_or(std::string_view{}));
  }

  /// The phrase is cut the way a plan's text is, so that both mean the same by a word.
  void add(std::string_view phrase, Sense sense) {
    std::vector<std::string> words;
    for (const Token& token : tokens_of(phrase))
      if (token.text != "-") words.push_back(token.text);
    RUBDOWN_CHECK(!words.empty());
    phrases_.add(std::move(words), sense);
  }

  Phrases<Sense> phrases_;
  std::map<std::string, Column, std::less<>> columns_;
  std::set<std::string, std::less<>> abbreviations_;
  std::set<std::string, std::less<>> run_words_;
  std::vector<std::string> run_endings_;
};

/// How many tokens `words` covers from tokens[at] on, hyphens between them included; 0 when the
/// tokens read otherwise.
std::size_t covered(const std::vector<std::string>& words, std::span<const Token> tokens,
                    std::size_t at) {
  const std::size_t begin = at;
  for (const std::string& word : words) {
    const bool hyphen = at > begin && at < tokens.size() && tokens[at].text == "-";
    if (hyphen) ++at;
    if (at >= tokens.size() || tokens[at].text != word) return 0;
    if (tokens[at].type == Token::Type::Break) return 0;
    ++at;
  }
  return at - begin;
}

}  // namespace

std::optional<Match> phrase_at(std::span<const Token> tokens, std::size_t at) {
  const auto* entries = Dictionary::get().starting_with(tokens[at].text);
  if (entries == nullptr) return std::nullopt;
  for (const Entry& entry : *entries)
    if (const std::size_t count = covered(entry.words, tokens, at); count > 0)
      return Match{.senses = entry.senses, .tokens = count};
  return std::nullopt;
}

bool is_abbreviation(std::string_view word) { return Dictionary::get().abbreviates(word); }

bool ends_like_a_run(std::string_view word) { return Dictionary::get().ends_like_a_run(word); }

std::optional<Column> column_named(std::string_view name) {
  return Dictionary::get().column(to_lower(trim(name)));
}

}  // namespace rubdown::training
