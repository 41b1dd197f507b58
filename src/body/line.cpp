#include "body/line.h"

#include <algorithm>

namespace rubdown::body {
namespace {

constexpr Item::Form form_of(Token::Type type) {
  switch (type) {
    case Token::Type::Word:
      return Item::Form::Unknown;
    case Token::Type::Number:
      return Item::Form::Numeral;
    case Token::Type::Date:
      return Item::Form::Date;
    case Token::Type::Mark:
      return Item::Form::Mark;
    case Token::Type::Break:
      return Item::Form::Break;
  }
  return Item::Form::Unknown;
}

Item phrase(std::span<const Sense> senses, std::size_t first, std::size_t last) {
  return {.form = Item::Form::Phrase, .senses = senses, .first = first, .last = last};
}

/// A side inside a place's phrase is an item before it: "front of LEFT thigh".
std::size_t add_phrase(Line& line, const Match& match, std::size_t at) {
  const std::size_t end = at + match.tokens;
  if (match.side) line.items.push_back(phrase(match.side_senses, *match.side, *match.side + 1));
  line.items.push_back(phrase(match.senses, at, end));
  return end;
}

std::size_t add_word(Line& line, std::size_t at) {
  if (const auto parts = compound(line.tokens[at].text)) {
    line.items.push_back(phrase(parts->head, at, at + 1));
    if (!parts->tail.empty()) line.items.push_back(phrase(parts->tail, at, at + 1));
  } else {
    line.items.push_back({.form = Item::Form::Unknown, .first = at, .last = at + 1});
  }
  return at + 1;
}

}  // namespace

std::optional<int> Item::value(Role role) const {
  const auto found = std::find_if(senses.begin(), senses.end(),
                                  [&](const Sense& sense) { return sense.role == role; });
  if (found == senses.end()) return std::nullopt;
  return found->value;
}

const std::string& Line::word(std::size_t item) const { return tokens[items[item].first].text; }

bool Line::is_mark(std::size_t item, std::string_view mark) const {
  return has_form(item, Item::Form::Mark) && word(item) == mark;
}

bool Line::is(std::size_t item, Role role) const {
  return item < items.size() && items[item].is(role);
}

bool Line::has_form(std::size_t item, Item::Form form) const {
  return item < items.size() && items[item].form == form;
}

bool Line::glued(std::size_t item) const {
  return item < items.size() && tokens[items[item].first].glued;
}

std::string_view Line::typed(std::size_t first, std::size_t last) const {
  std::size_t begin = text.size();
  std::size_t end = 0;
  for (std::size_t i = first; i <= last; ++i) {
    begin = std::min(begin, tokens[items[i].first].begin);
    end = std::max(end, tokens[items[i].last - 1].end);
  }
  return text.substr(begin, end - begin);
}

void Line::use(std::size_t first, std::size_t end) {
  for (std::size_t i = first; i < end; ++i) items[i].used = true;
}

Line line_of(std::string_view text) {
  Line line{.text = text, .tokens = tokens_of(text), .items = {}};
  for (std::size_t at = 0; at < line.tokens.size();) {
    const Token& token = line.tokens[at];
    const auto match = phrase_at(line.tokens, at);
    if (match) {
      at = add_phrase(line, *match, at);
    } else if (token.type == Token::Type::Word) {
      at = add_word(line, at);
    } else {
      line.items.push_back({.form = form_of(token.type), .first = at, .last = at + 1});
      ++at;
    }
  }
  return line;
}

}  // namespace rubdown::body
