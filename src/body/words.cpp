#include "body/words.h"

#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <utility>

#include "body/finding.h"
#include "core/phrases.h"
#include "core/result.h"
#include "embedded/body_words.h"

namespace rubdown::body {
namespace {

template <class Value>
constexpr int as_int(Value value) {
  return static_cast<int>(value);
}

/// A list of phrases in the files, and what each of them means.
struct List {
  std::string_view table;
  std::string_view name;
  Role role;
  int value = 0;
};
constexpr std::array lists = {
    List{"sides", "left", Role::Side, as_int(Side::Left)},
    List{"sides", "right", Role::Side, as_int(Side::Right)},
    List{"sides", "both", Role::Side, as_int(Side::Both)},
    List{"sides", "other", Role::OtherSide},
    List{"sides", "side_of", Role::SideOf},
    List{"kinds", "tight", Role::Kind, as_int(FindingKind::Tight)},
    List{"kinds", "sore", Role::Kind, as_int(FindingKind::Sore)},
    List{"kinds", "tender_point", Role::Kind, as_int(FindingKind::TenderPoint)},
    List{"kinds", "many_points", Role::Kind, as_int(FindingKind::TenderPoint)},
    List{"kinds", "many_points", Role::ManyPoints},
    List{"kinds", "pain", Role::Kind, as_int(FindingKind::Pain)},
    List{"noticed", "runner", Role::Noticed, as_int(NoticedBy::Runner)},
    List{"noticed", "therapist", Role::Noticed, as_int(NoticedBy::Therapist)},
    List{"roles", "since", Role::Since},
    List{"roles", "after", Role::After},
    List{"roles", "for", Role::For},
    List{"roles", "last", Role::Last},
    List{"roles", "ago", Role::Ago},
    List{"roles", "one", Role::One},
    List{"roles", "day", Role::DayUnit},
    List{"roles", "week", Role::WeekUnit},
    List{"roles", "month", Role::MonthUnit},
    List{"roles", "scale", Role::Scale},
    List{"roles", "range", Role::Range},
    List{"roles", "and", Role::And},
    List{"roles", "not", Role::Not},
    List{"roles", "aside", Role::Aside},
    List{"roles", "glue", Role::Glue},
    List{"roles", "fill", Role::Fill},
    List{"roles", "unit", Role::Unit},
    List{"roles", "spot", Role::Spot},
    List{"roles", "idiom", Role::Idiom}};

/// Tables of phrases with a number each.
constexpr std::array numbered = {std::pair{std::string_view{"numbers"}, Role::Number},
                                 std::pair{std::string_view{"days"}, Role::Day},
                                 std::pair{std::string_view{"weekdays"}, Role::Weekday},
                                 std::pair{std::string_view{"months"}, Role::Month}};

using Entry = Phrases<Sense>::Entry;

bool has(const Entry& entry, Role role) {
  return std::any_of(entry.senses.begin(), entry.senses.end(),
                     [&](const Sense& sense) { return sense.role == role; });
}

class Dictionary {
 public:
  Dictionary() {
    for (const EmbeddedFile& file : embedded::body_words()) {
      const auto parsed = toml::parse(file.text, file.name);
      RUBDOWN_CHECK(parsed.succeeded());
      read(parsed.table());
      ++language_;
    }
    phrases_.settle([](Entry&) {});
  }

  static const Dictionary& get() {
    static const Dictionary dictionary;
    return dictionary;
  }

  const std::vector<Entry>* starting_with(const std::string& word) const {
    return phrases_.starting_with(word);
  }
  const Entry* single(const std::string& word) const {
    const auto* entries = starting_with(word);
    return entries != nullptr && entries->back().words.size() == 1 ? &entries->back() : nullptr;
  }
  const std::vector<std::string>& endings() const { return endings_; }
  std::span<const Region* const> meant(int place) const {
    return places_[static_cast<std::size_t>(place)];
  }
  std::span<const PlaceWord> place_words() const { return place_words_; }

 private:
  void read(const toml::table& file) {
    for (const Region& region : regions()) {
      places_.push_back({&region});
      for_each(file["regions"][region.id], [&](std::string_view words) { add_place(words); });
    }
    if (const toml::table* several = file["places"].as_table())
      for (const auto& [words, ids] : *several) {
        places_.emplace_back();
        for_each(toml::node_view{ids}, [&](std::string_view id) {
          RUBDOWN_CHECK(region_named(id) != nullptr);
          places_.back().push_back(region_named(id));
        });
        add_place(words.str());
      }
    for (const List& list : lists)
      for_each(file[list.table][list.name], [&](std::string_view words) {
        add(words, {list.role, list.value, language_});
      });
    for (const auto& [name, role] : numbered)
      if (const toml::table* table = file[name].as_table())
        for (const auto& [words, number] : *table)
          add(words.str(), {role, number.value_or(0), language_});
    for_each(file["roles"]["endings"],
             [&](std::string_view ending) { endings_.push_back(folded_words(ending).front()); });
  }

  static void for_each(toml::node_view<const toml::node> list, auto&& use) {
    if (const toml::array* array = list.as_array())
      for (const toml::node& item : *array) use(item.value_or(std::string_view{}));
  }

  void add_place(std::string_view words) {
    const int place = static_cast<int>(places_.size()) - 1;
    add(words, {Role::Place, place, language_});
    place_words_.push_back({std::string{words}, place});
  }

  void add(std::string_view phrase, Sense sense) {
    std::vector<std::string> words = folded_words(phrase);
    RUBDOWN_CHECK(!words.empty());
    phrases_.add(std::move(words), sense);
  }

  int language_ = 0;
  Phrases<Sense> phrases_;
  std::vector<std::vector<const Region*>> places_;
  std::vector<PlaceWord> place_words_;
  std::vector<std::string> endings_;
};

bool ends_phrase(const Token& token) {
  return token.type == Token::Type::Break || token.text.empty();
}

/// Whether `token` may stand inside a phrase for a place: "front of MY LEFT thigh".
bool may_be_skipped(const Token& token) {
  const Entry* entry = Dictionary::get().single(token.text);
  return entry != nullptr && (has(*entry, Role::Side) || has(*entry, Role::Glue));
}

constexpr int most_skipped = 3;

/// The match of `entry` at tokens[at]; nothing when the tokens read otherwise.
std::optional<Match> match(const Entry& entry, std::span<const Token> tokens, std::size_t at) {
  Match found{.senses = entry.senses};
  const std::size_t begin = at;
  const bool is_place = has(entry, Role::Place);
  for (const std::string& word : entry.words) {
    const bool inside = at > begin;
    if (inside && at < tokens.size() && tokens[at].text == "-") ++at;
    for (int skipped = 0;
         skipped < most_skipped && inside && is_place && at < tokens.size() &&
         tokens[at].text != word && !ends_phrase(tokens[at]) && may_be_skipped(tokens[at]);
         ++skipped) {
      const bool is_side = has(*Dictionary::get().single(tokens[at].text), Role::Side);
      if (is_side && found.side) return std::nullopt;
      if (is_side) {
        found.side = at;
        found.side_senses = Dictionary::get().single(tokens[at].text)->senses;
      }
      ++at;
    }
    if (at >= tokens.size() || ends_phrase(tokens[at]) || tokens[at].text != word)
      return std::nullopt;
    ++at;
  }
  found.tokens = at - begin;
  return found;
}

}  // namespace

std::optional<Match> phrase_at(std::span<const Token> tokens, std::size_t at) {
  const auto* entries = Dictionary::get().starting_with(tokens[at].text);
  if (entries == nullptr || ends_phrase(tokens[at])) return std::nullopt;
  for (const Entry& entry : *entries)
    if (const auto found = match(entry, tokens, at)) return found;
  return std::nullopt;
}

std::optional<Compound> compound(const std::string& word) {
  const Dictionary& dictionary = Dictionary::get();
  for (const std::string& ending : dictionary.endings()) {
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    const std::string stem = word.substr(0, word.size() - ending.size());
    for (const std::string& head : {stem, stem + "e"}) {
      const Entry* place = dictionary.single(head);
      const Entry* matter = dictionary.single(ending);
      if (place != nullptr && has(*place, Role::Place))
        return Compound{.head = place->senses,
                        .tail = matter != nullptr ? std::span<const Sense>{matter->senses}
                                                  : std::span<const Sense>{}};
    }
  }
  return std::nullopt;
}

std::span<const Region* const> regions_meant(int place) { return Dictionary::get().meant(place); }

std::span<const PlaceWord> place_words() { return Dictionary::get().place_words(); }

}  // namespace rubdown::body
