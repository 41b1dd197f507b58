#include "training/piece.h"

namespace rubdown::training {
namespace {

constexpr Sense run_sense{Role::Run, 0};

Piece piece_from(const Token& token) {
  Piece piece{
      .text = token.text, .amount = token.value, .other = token.other, .glued = token.glued};
  switch (token.type) {
    case Token::Type::Word:
      piece.type = Piece::Type::Word;
      break;
    case Token::Type::Number:
      piece.type = Piece::Type::Number;
      break;
    case Token::Type::Clock:
      piece.type = Piece::Type::Clock;
      break;
    case Token::Type::Measure:
      piece.type = Piece::Type::Length;
      break;
    case Token::Type::Mark:
      piece.type = Piece::Type::Mark;
      break;
    case Token::Type::Break:
      piece.type = Piece::Type::Break;
      break;
  }
  if (piece.is(Piece::Type::Word) && ends_like_a_run(token.text)) {
    piece.type = Piece::Type::Phrase;
    piece.senses = {&run_sense, 1};
  }
  return piece;
}

bool may_begin_phrase(const Token& token) {
  return token.type == Token::Type::Word || token.type == Token::Type::Mark ||
         token.type == Token::Type::Number;
}

}  // namespace

Pieces look_up_phrases(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  Pieces pieces;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token& token = tokens[at];
    const auto match = may_begin_phrase(token) ? phrase_at(tokens, at) : std::nullopt;
    if (!match) {
      pieces.push_back(piece_from(token));
      ++at;
      continue;
    }
    const std::string& last = tokens[at + match->tokens - 1].text;
    pieces.push_back({.type = Piece::Type::Phrase,
                      .text = token.text,
                      .senses = match->senses,
                      .glued = token.glued});
    at += match->tokens;
    const bool dot_of_abbreviation =
        at < tokens.size() && tokens[at].text == "." && tokens[at].glued && is_abbreviation(last);
    if (dot_of_abbreviation) ++at;
  }
  return pieces;
}

Pieces pieces_of(std::string_view text, DistanceUnit unit) {
  return fold_ranges(fold_efforts(fold_amounts(look_up_phrases(text), unit)));
}

}  // namespace rubdown::training
