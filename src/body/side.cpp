#include "body/side.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "core/text.h"

namespace rubdown::body {
namespace {

enum class Standing { WithPlace, Doubtful, InAside };

bool is_one_of(const Line& line, std::size_t at, std::span<const std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return line.is_mark(at, mark); });
}

constexpr std::array<std::string_view, 13> soft_marks = {"(", ")", "[", "]", "/", "+", "&",
                                                         "-", ":", "=", "~", ".", "*"};

/// So many items between a side and its place; a long text costs no more than its length.
constexpr std::size_t reach = 12;

class Judge {
 public:
  explicit Judge(const Line& line) : line_{line} {
    for (const Item& item : line.items)
      for (const Sense& sense : item.senses)
        if (item.used && sense.role == Role::Place) languages_.insert(sense.language);
  }

  Standing standing(std::size_t side) const {
    if (const auto ahead = place_ahead(side)) return main(*ahead) ? with(side) : Standing::InAside;
    if (place_behind(side) && ends_there(side)) return with(side);
    return Standing::Doubtful;
  }

  /// "not the left", "the left side of": the side is named, but not said to be the one.
  bool is_taken_back(std::size_t side, bool is_spine) const {
    std::size_t before = side;
    while (before > 0 && line_.is(before - 1, Role::Glue)) --before;
    if (before > 0 && line_.is(before - 1, Role::Not)) return true;
    return !is_spine && line_.is(side + 1, Role::SideOf);
  }

 private:
  bool main(std::size_t at) const { return line_.items[at].used; }

  Standing with(std::size_t side) const {
    return is_both_of_two_kinds(side) || is_foreign_short(side) ? Standing::Doubtful
                                                                : Standing::WithPlace;
  }

  /// "both sore and tight" speaks of two feelings.
  bool is_both_of_two_kinds(std::size_t side) const {
    return line_.items[side].value(Role::Side) == static_cast<int>(Side::Both) &&
           line_.is(side + 1, Role::Kind) && line_.is(side + 2, Role::And);
  }

  /// "re" is German for right; in "re my calf" and in "Re: calf" it is not.
  bool is_foreign_short(std::size_t side) const {
    constexpr std::size_t short_word = 2;
    if (line_.word(side).size() > short_word) return false;
    const auto& senses = line_.items[side].senses;
    if (senses.size() == 1 && line_.is_mark(side + 1, ":")) return true;
    return std::none_of(senses.begin(), senses.end(), [&](const Sense& sense) {
      return sense.role == Role::Side && languages_.contains(sense.language);
    });
  }

  /// What may stand between a side and its place, besides words of the same finding.
  bool may_stand_between(std::size_t at) const {
    return line_.is(at, Role::Glue) || line_.is(at, Role::Side) || line_.is(at, Role::And) ||
           line_.is(at, Role::Kind) || line_.is(at, Role::Number) ||
           line_.has_form(at, Item::Form::Numeral) || is_one_of(line_, at, soft_marks);
  }

  /// The full stop of "re. Wade" ends no sentence.
  bool abbreviates(std::size_t stop) const {
    return line_.has_form(stop, Item::Form::Break) && line_.word(stop) == "." && line_.glued(stop);
  }

  std::optional<std::size_t> place_ahead(std::size_t side) const {
    std::size_t at = side + 1;
    if (abbreviates(at) && is_short(side)) ++at;
    const std::size_t end = at + reach;
    while (at < end && (may_stand_between(at) || line_.is(at, Role::SideOf))) ++at;
    if (!line_.is(at, Role::Place)) return std::nullopt;
    return at;
  }

  std::optional<std::size_t> place_behind(std::size_t side) const {
    std::size_t at = side;
    if (at > 1 && line_.is_mark(at - 1, ",") && is_main_place(at - 2)) return at - 2;
    const std::size_t end = side - std::min(side, reach);
    while (at > end && may_stand_between(at - 1)) --at;
    if (at == 0 || !is_main_place(at - 1)) return std::nullopt;
    return at - 1;
  }
  bool is_main_place(std::size_t at) const { return line_.is(at, Role::Place) && main(at); }

  bool is_short(std::size_t side) const {
    constexpr std::size_t longest = 3;
    return line_.word(side).size() <= longest;
  }

  /// "calf left" and "calf left, tight" end the side there; "calf left me limping" goes on, and
  /// "calf 6, right?" asks.
  bool ends_there(std::size_t side) const {
    const std::size_t next = side + 1;
    if (next >= line_.items.size()) return true;
    const Item& item = line_.items[next];
    if (line_.is_mark(next, "?") || item.form == Item::Form::Unknown) return false;
    if (item.form != Item::Form::Phrase) return true;
    if (item.used || item.is(Role::Kind) || item.is(Role::Number) || item.is(Role::Side) ||
        item.is(Role::And) || item.is(Role::Place) || item.is(Role::SideOf))
      return true;
    return line_.word(next) == "side" || line_.word(next) == "seite";
  }

  const Line& line_;
  std::set<int> languages_;  // of the words for the place
};

/// "left and right", "L+R", "l & r": from one item to another.
bool is_joined(const Line& line, std::size_t first, std::size_t second) {
  static constexpr std::array<std::string_view, 2> joints = {"+", "&"};
  return second == first + 2 &&
         (line.is(first + 1, Role::And) || is_one_of(line, first + 1, joints));
}

Side side_of(const Line& line, std::size_t at) {
  return static_cast<Side>(*line.items[at].value(Role::Side));
}

std::vector<std::size_t> items_with(const Line& line, Role role) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < line.items.size(); ++at)
    if (line.is(at, role)) found.push_back(at);
  return found;
}

/// The sides that were said, once each; a joined pair is both.
std::vector<Side> said(const Line& line, const std::vector<std::size_t>& items) {
  std::vector<Side> sides;
  for (std::size_t i = 0; i < items.size(); ++i) {
    Side side = side_of(line, items[i]);
    const bool pair = i + 1 < items.size() && is_joined(line, items[i], items[i + 1]) &&
                      side_of(line, items[i + 1]) != side;
    if (pair) {
      side = Side::Both;
      ++i;
    }
    if (std::find(sides.begin(), sides.end(), side) == sides.end()) sides.push_back(side);
  }
  return sides;
}

/// "lef", "rechtsseitig": a side that no list knows. It is not read, but it keeps a spine's silence
/// from meaning the middle.
bool may_be_a_side(const Line& line, std::size_t at) {
  static const std::vector<std::string> sides = {"left", "right", "links", "rechts"};
  if (!line.has_form(at, Item::Form::Unknown)) return false;
  constexpr std::size_t longest = 12;
  const std::string& word = line.word(at);
  return std::any_of(sides.begin(), sides.end(), [&](const std::string& side) {
    if (word.starts_with(side)) return true;
    return word.size() <= longest && word.front() == side.front() &&
           nearest(word, std::span{&side, 1}).has_value();
  });
}

bool hints_at_a_side(const Line& line) {
  for (std::size_t at = 0; at < line.items.size(); ++at)
    if (may_be_a_side(line, at) || line.is(at, Role::Spot)) return true;
  return false;
}

std::string contradiction(const std::vector<Side>& sides) {
  std::string words = "found ";
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (i > 0) words += " and ";
    words += name_of(sides[i]);
  }
  return words;
}

}  // namespace

SideHeard hear_side(Line& line, bool is_spine) {
  const Judge judge{line};
  std::vector<std::size_t> sure;
  std::vector<std::size_t> all;
  bool taken_back = !items_with(line, Role::OtherSide).empty();
  for (const std::size_t at : items_with(line, Role::Side)) {
    const Standing standing = judge.standing(at);
    if (standing == Standing::InAside) continue;
    all.push_back(at);
    if (standing == Standing::WithPlace) sure.push_back(at);
    taken_back |= judge.is_taken_back(at, is_spine);
  }
  const auto sides = said(line, all);
  if (sides.size() > 1) return {.side = {}, .problem = contradiction(sides)};
  if (taken_back || (sure.empty() && (!all.empty() || hints_at_a_side(line))))
    return {.side = {}, .problem = "the side is not clear"};
  if (sure.empty())
    return {.side = is_spine ? std::optional{Side::Middle} : std::nullopt, .problem = {}};
  for (const std::size_t at : sure) line.items[at].used = true;
  return {.side = sides.front(), .problem = {}};
}

}  // namespace rubdown::body
