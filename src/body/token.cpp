#include "body/token.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/day.h"

namespace rubdown::body {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One letter, mark or picture of the text: what it is folded to, and where it stood.
struct Glyph {
  std::string folded;  // empty: a picture
  std::size_t begin = 0;
  std::size_t end = 0;

  char first() const { return folded.empty() ? '\0' : folded.front(); }
  bool is_letter() const {
    return (first() >= 'a' && first() <= 'z') || static_cast<unsigned char>(first()) >= 0x80;
  }
  bool is_blank() const { return first() == ' '; }
};

struct Fold {
  std::string_view from;
  std::string_view to;
};
constexpr std::array folds = {
    Fold{"ä", "ae"},    Fold{"Ä", "ae"},     Fold{"ö", "oe"},     Fold{"Ö", "oe"},
    Fold{"ü", "ue"},    Fold{"Ü", "ue"},     Fold{"ß", "ss"},     Fold{"ẞ", "ss"},
    Fold{"é", "e"},     Fold{"è", "e"},      Fold{"’", "'"},      Fold{"‘", "'"},
    Fold{"–", "-"},     Fold{"—", "-"},      Fold{"−", "-"},      Fold{"‐", "-"},
    Fold{"‑", "-"},     Fold{"\u00a0", " "}, Fold{"\u2009", " "}, Fold{"\u202f", " "},
    Fold{"\u0308", "e"}};  // the dots alone, as some keyboards send them

std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x80 ? 1U : byte < 0xE0 ? 2U : byte < 0xF0 ? 3U : 4U;
}

std::string fold(std::string_view glyph) {
  if (glyph.size() == 1) {
    const char c = glyph.front();
    if (c >= 'A' && c <= 'Z') return std::string(1, static_cast<char>(c - 'A' + 'a'));
    if (c == '\n') return "\n";
    return std::string(1, static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  }
  const auto found =
      std::find_if(folds.begin(), folds.end(), [&](const Fold& one) { return one.from == glyph; });
  if (found != folds.end()) return std::string{found->to};
  const auto lead = static_cast<unsigned char>(glyph.front());
  const bool picture = lead >= 0xF0 || lead == 0xE2;  // above U+2000 stand marks and pictures
  return picture ? std::string{} : std::string{glyph};
}

std::vector<Glyph> glyphs_of(std::string_view text) {
  std::vector<Glyph> glyphs;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = std::min(length_of(text[at]), text.size() - at);
    glyphs.push_back({fold(text.substr(at, length)), at, at + length});
    at += length;
  }
  return glyphs;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : glyphs_{glyphs_of(text)} {}

  std::vector<Token> run() {
    while (at_ < glyphs_.size()) step();
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < glyphs_.size() ? glyphs_[at_ + ahead].first() : '\0';
  }
  bool letter(std::size_t at) const { return at < glyphs_.size() && glyphs_[at].is_letter(); }

  void push(Token::Type type, std::size_t count) {
    Token token{.type = type,
                .begin = glyphs_[at_].begin,
                .end = glyphs_[at_ + count - 1].end,
                .glued = glued_};
    for (std::size_t i = 0; i < count; ++i) token.text += glyphs_[at_ + i].folded;
    tokens_.push_back(std::move(token));
    at_ += count;
    glued_ = true;
  }

  void step() {
    if (glyphs_[at_].is_blank()) {
      glued_ = false;
      ++at_;
    } else if (is_digit(peek())) {
      if (!iso_date()) number();
    } else if (letter(at_)) {
      word();
    } else {
      mark();
    }
  }

  std::size_t digits(std::size_t from) const {
    std::size_t count = 0;
    while (is_digit(peek(from + count))) ++count;
    return count;
  }

  bool iso_date() {
    constexpr std::size_t size = 10;
    if (digits(0) != 4 || peek(4) != '-' || digits(5) != 2 || peek(7) != '-' || digits(8) != 2)
      return false;
    push(Token::Type::Date, size);
    return true;
  }

  void number() {
    std::size_t count = digits(0);
    const bool decimals = (peek(count) == '.' || peek(count) == ',') && is_digit(peek(count + 1));
    if (decimals) count += 1 + digits(count + 1);
    push(Token::Type::Number, count);
  }

  /// "calf6" is a word and a number, "l5" is one word: a vertebra, no side.
  void word() {
    std::size_t letters = 0;
    while (letter(at_ + letters) || inner_apostrophe(letters)) ++letters;
    constexpr std::size_t shortest = 3;
    std::size_t count = letters;
    if (letters < shortest)
      while (letter(at_ + count) || is_digit(peek(count))) ++count;
    push(Token::Type::Word, count);
  }

  /// The apostrophe of "don't", but not that of "Sunday's": so "Sunday" is read.
  bool inner_apostrophe(std::size_t count) const {
    return peek(count) == '\'' && count > 0 && letter(at_ + count + 1) && peek(count + 1) != 's';
  }

  void mark() {
    const char c = peek();
    if (c == '\'' && peek(1) == 's' && !letter(at_ + 2)) return push(Token::Type::Word, 2);
    const bool last = at_ + 1 >= glyphs_.size() || glyphs_[at_ + 1].is_blank() || peek(1) == '\n';
    const bool stops = c == '\n' || (c == '.' && last) || c == '!' || c == ';';
    push(stops ? Token::Type::Break : Token::Type::Mark, 1);
  }

  std::vector<Glyph> glyphs_;
  std::size_t at_ = 0;
  bool glued_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Tokenizer{text}.run(); }

std::vector<std::string> folded_words(std::string_view phrase) {
  std::vector<std::string> words;
  for (Token& token : tokens_of(phrase))
    if (token.text != "-") words.push_back(std::move(token.text));
  return words;
}

}  // namespace rubdown::body
