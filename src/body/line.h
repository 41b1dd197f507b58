// A finding's line: its tokens, and what each group of them means.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "body/token.h"
#include "body/words.h"

namespace rubdown::body {

/// A phrase, a number, a mark or a word that no list knows.
struct Item {
  enum class Form { Phrase, Unknown, Numeral, Date, Mark, Break };
  Form form = Form::Unknown;
  std::span<const Sense> senses{};  // of a phrase
  std::size_t first = 0;            // its tokens: the first, and the one after the last
  std::size_t last = 0;
  bool used = false;  // it became part of the finding; what is not used is the note

  [[nodiscard]] bool is(Role role) const { return value(role).has_value(); }
  /// What the phrase means in that role; nothing when it has no such sense.
  [[nodiscard]] std::optional<int> value(Role role) const;
};

struct Line {
  std::string_view text;
  std::vector<Token> tokens;
  std::vector<Item> items;

  /// The text of an item's first token, folded; a picture's is empty.
  [[nodiscard]] const std::string& word(std::size_t item) const;
  [[nodiscard]] bool is_mark(std::size_t item, std::string_view mark) const;
  /// False beyond the end too.
  [[nodiscard]] bool is(std::size_t item, Role role) const;
  [[nodiscard]] bool has_form(std::size_t item, Item::Form form) const;
  /// Whether nothing lies between the item and the one before.
  [[nodiscard]] bool glued(std::size_t item) const;
  /// The words as they were typed, from one item to another, both included.
  [[nodiscard]] std::string_view typed(std::size_t first, std::size_t last) const;
  void use(std::size_t first, std::size_t end);
};

/// Requires  valid UTF-8 that outlives the line.
[[nodiscard]] Line line_of(std::string_view text);

}  // namespace rubdown::body
