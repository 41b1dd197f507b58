// A workout's free text, cut into words, numbers, clock times and marks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rubdown::training {

struct Token {
  enum class Type {
    Word,     // "warm", "vo2max", "w/"
    Number,   // 1.5
    Clock,    // 5:30 or 1:05:00
    Measure,  // {3}, {3:4.8}, {8-9:13-14}, #9D: a distance in the plan's own unit
    Mark,     // one of + - / , ; : ( ) @ % ~ ' " and the like
    Break,    // a new line, or the full stop of a sentence
  };
  Type type = Type::Break;
  std::string text{};  // Word: lower case; Mark: its one character
  double value = 0;    // Number; Clock: seconds (a:bb as minutes and seconds); Measure
  double other = 0;    // Number: "1,200" read with a thousands separator, else 0
                       // Clock: seconds with a:bb as hours and minutes
                       // Measure: the same distance in the other unit, else 0
  bool glued = false;  // nothing lies between this token and the one before
};

/// Lower case; typographic dashes, quotes, crosses and fractions become ASCII; pictures become
/// blanks.
[[nodiscard]] std::string plain_text(std::string_view text);

/// Takes any bytes; what is neither word, number nor mark is left out.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

}  // namespace rubdown::training
