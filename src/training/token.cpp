#include "training/token.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace rubdown::training {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

/// Nothing a runner writes is longer; a longer row of digits is an identifier.
constexpr std::size_t longest_number = 9;

double to_double(std::string_view digits) {
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_{text} {}

  std::vector<Token> run() {
    while (at_ < text_.size()) step();
    return std::move(tokens_);
  }

 private:
  char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void push(Token token) {
    token.glued = glued_;
    glued_ = true;
    tokens_.push_back(std::move(token));
  }

  void step() {
    const char c = peek();
    if (c == '\n') {
      push({.type = Token::Type::Break});
      glued_ = false;
      ++at_;
    } else if (is_blank(c)) {
      glued_ = false;
      ++at_;
    } else if ((c == '{' && braced()) || (c == '#' && numbered())) {
      return;
    } else if (is_digit(c) || (c == '.' && is_digit(peek(1)))) {
      number();
    } else if (is_letter(c)) {
      word();
    } else {
      mark();
    }
  }

  std::size_t digits_from(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    return end - at;
  }

  void number() {
    if (clock()) return;
    const std::size_t begin = at_;
    const std::size_t whole = digits_from(at_);
    at_ += whole;
    std::size_t decimals = 0;
    if ((peek() == '.' || peek() == ',') && is_digit(peek(1))) {
      decimals = digits_from(at_ + 1);
      at_ += 1 + decimals;
    }
    std::string digits{text_.substr(begin, at_ - begin)};
    if (digits.size() > longest_number) return push({.type = Token::Type::Word, .text = digits});
    for (char& c : digits)
      if (c == ',') c = '.';
    Token token{.type = Token::Type::Number, .text = digits, .value = to_double(digits)};
    if (decimals == 3 && whole >= 1) token.other = std::round(token.value * 1000);
    push(std::move(token));
  }

  /// a:bb or a:bb:cc, with at most two digits in the first place.
  bool clock() {
    const std::size_t first = digits_from(at_);
    std::array<double, 3> parts{};
    if (first == 0 || first > 2) return false;
    parts[0] = to_double(text_.substr(at_, first));
    std::size_t at = at_ + first;
    std::size_t count = 1;
    while (count < 3 && at < text_.size() && text_[at] == ':' && digits_from(at + 1) == 2) {
      parts[count++] = to_double(text_.substr(at + 1, 2));
      at += 3;
    }
    if (count == 1) return false;
    at_ = at;
    const double as_hours = parts[0] * 3600 + parts[1] * 60 + parts[2];
    push({.type = Token::Type::Clock,
          .value = count == 3 ? as_hours : parts[0] * 60 + parts[1],
          .other = as_hours});
    return true;
  }

  /// "3" or "8-9" up to one of `ends`: the middle.
  std::optional<double> range_until(std::string_view ends) {
    double sum = 0;
    int count = 0;
    while (count < 2) {
      const std::size_t begin = at_;
      while (is_digit(peek()) || peek() == '.') ++at_;
      if (at_ == begin || at_ - begin > longest_number) return std::nullopt;
      sum += to_double(text_.substr(begin, at_ - begin));
      ++count;
      if (ends.find(peek()) != std::string_view::npos) return sum / count;
      if (peek() != '-') return std::nullopt;
      ++at_;
    }
    return std::nullopt;
  }

  /// {3}, {3:4.8}, {8-9:13-14}
  bool braced() {
    const std::size_t begin = at_++;
    Token token{.type = Token::Type::Measure};
    const auto value = range_until(":}");
    if (value) {
      token.value = *value;
      if (peek() == ':') {
        ++at_;
        token.other = range_until("}").value_or(0);
      }
    }
    if (!value || peek() != '}') return at_ = begin, false;
    ++at_;
    push(std::move(token));
    return true;
  }

  /// #9D
  bool numbered() {
    const std::size_t begin = at_++;
    const auto value = range_until("d");
    if (!value) return at_ = begin, false;
    ++at_;
    push({.type = Token::Type::Measure, .value = *value});
    return true;
  }

  void word() {
    const std::size_t begin = at_;
    while (is_letter(peek()) || is_digit(peek()) || inner_apostrophe()) {
      const bool lone_cross = at_ == begin + 1 && text_[begin] == 'x';
      if (lone_cross && (is_digit(peek()) || after_number(begin))) break;
      if (is_digit(peek()) && after_number(begin)) break;  // "1h05"
      ++at_;
    }
    std::string text{text_.substr(begin, at_ - begin)};
    if (text == "w" && peek() == '/') {
      while (peek() == '/') ++at_;
      text = "w/";
    } else if ((text == "w" || text == "a" || text == "p") && peek() == '.') {
      dotted(text);
    }
    push({.type = Token::Type::Word, .text = std::move(text)});
  }

  /// The apostrophe of "don't", but not the one that stands for minutes.
  bool inner_apostrophe() const {
    return peek() == '\'' && is_letter(peek(1)) && at_ > 0 && is_letter(text_[at_ - 1]);
  }
  /// In "3xmile" the x is a word of its own.
  bool after_number(std::size_t begin) const { return begin > 0 && is_digit(text_[begin - 1]); }

  /// "w. 400 m jog" is "with"; "a.m." and "p.m." are one word.
  void dotted(std::string& text) {
    if (text == "w") {
      ++at_;
      text = "w/";
    } else if (peek(1) == 'm') {
      at_ += peek(2) == '.' ? 3U : 2U;
      text += 'm';
    }
  }

  void mark() {
    const char c = text_[at_++];
    const bool ends_sentence = c == '.' && (peek() == '\0' || is_blank(peek()) || peek() == '\n');
    if (ends_sentence) return push({.type = Token::Type::Break, .text = "."});
    if (c == '\'' && peek() == '\'') {
      ++at_;
      return push({.type = Token::Type::Mark, .text = "\""});
    }
    push({.type = Token::Type::Mark, .text = std::string(1, c)});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool glued_ = false;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) {
  const std::string plain = plain_text(text);
  return Tokenizer{plain}.run();
}

}  // namespace rubdown::training
