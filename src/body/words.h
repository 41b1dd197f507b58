// What the words of a finding mean. The words are data: one TOML file for each language.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/region.h"
#include "body/token.h"

namespace rubdown::body {

enum class Role {
  Place,       // value: an index for regions_meant()
  Side,        // value: a Side
  OtherSide,   // speaks of a side without naming it
  SideOf,      // the side before it is a side of the place after it
  Kind,        // value: a FindingKind
  ManyPoints,  // tender points; a number before it counts them
  Noticed,     // value: a NoticedBy
  Number,      // value: the number
  Day,         // value: how many days ago
  Weekday,     // value: 0 is Monday
  Month,       // value: 1 to 12
  Since,
  After,
  For,
  Last,
  Ago,
  One,
  DayUnit,
  WeekUnit,
  MonthUnit,
  Scale,  // "out of"
  Range,  // "to"
  And,
  Not,
  Aside,  // the place after it only tells where on the real one
  Glue,   // may stand between a side and its place
  Fill,   // may stand beside the number that is the value
  Unit,   // the number beside it counts something else
  Spot,   // an idiom that may still tell a side of a spine: "right by the hip"
  Idiom,  // neither side nor place, whatever its words say alone
};

/// One sense of a phrase. A phrase may have several: German "so" is a Sunday, English "so" nothing.
struct Sense {
  Role role = Role::Fill;
  int value = 0;
  int language = 0;  // counts the files
};

struct Match {
  std::span<const Sense> senses;
  std::size_t tokens = 0;                // how many it covers, hyphens and skipped ones included
  std::optional<std::size_t> side{};     // the token of a side inside it: "front of LEFT thigh"
  std::span<const Sense> side_senses{};  // what that one word means, whatever follows it
};

/// The longest phrase that begins at tokens[at]; nothing when no phrase does.
[[nodiscard]] std::optional<Match> phrase_at(std::span<const Token> tokens, std::size_t at);

struct Compound {
  std::span<const Sense> head;  // a place
  std::span<const Sense> tail;  // what is the matter there
};
/// "wadenschmerzen": a place and a kind in one word.
[[nodiscard]] std::optional<Compound> compound(const std::string& word);

/// The regions that a word for a place may mean: one, or several to be asked about.
[[nodiscard]] std::span<const Region* const> regions_meant(int place);

struct PlaceWord {
  std::string words;  // as the list has it: "outer hip"
  int place = 0;
};
/// All words for places, for the one that is nearest to a misspelled one.
[[nodiscard]] std::span<const PlaceWord> place_words();

}  // namespace rubdown::body
