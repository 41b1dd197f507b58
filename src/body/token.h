// A finding as it was typed, cut into words, numbers, days and marks.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rubdown::body {

struct Token {
  enum class Type {
    Word,    // "calf", "l5", "muskelkater"
    Number,  // "6", "6.5", "3.10": digits with at most one point or comma inside
    Date,    // 2027-10-05
    Mark,    // one of + - / , : ( ) and the like, or a picture
    Break,   // a new line, or the full stop of a sentence
  };
  Type type = Type::Break;
  std::string text{};     // Word: folded (see fold); a picture: empty
  std::size_t begin = 0;  // bytes in the text as it was typed
  std::size_t end = 0;
  bool glued = false;  // nothing lies between this token and the one before
};

/// Lower case, umlauts written out ("Gesäß" is "gesaess"), typographic quotes and dashes as
/// ASCII's. Both the dictionary and what is typed are folded, so that either spelling is
/// understood.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

/// Requires  valid UTF-8.
/// Gives     the words alone, folded: the way a phrase is looked up.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view phrase);

}  // namespace rubdown::body
