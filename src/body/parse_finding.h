// One line of words becomes a finding, or the questions that are left.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "body/finding.h"
#include "core/result.h"

namespace rubdown::body {

struct Question {
  enum class About { Region, Side, Value, Since };
  About about = About::Region;
  std::string words;                 // "which calf: left, right or both?"
  std::vector<std::string> choices;  // answers in the words that we understand; may be empty
};
/// "region", "side", "value", "since".
[[nodiscard]] std::string_view name_of(Question::About about);

struct Heard {
  Finding finding;                  // what was understood so far
  std::vector<Question> questions;  // empty: all of it

  [[nodiscard]] bool is_understood() const { return questions.empty(); }
};

/// "left calf 6 tight, since Tuesday", in English or German, in any order. Region, side and number
/// are never guessed: what is unclear, missing or contradictory is asked. What else was said is
/// kept as the finding's note.
/// Takes   today for "yesterday", "since Tuesday" and to know the future.
/// Errors  BadInput for nothing, for bytes that are not UTF-8 and for more than 100,000 of them.
[[nodiscard]] Result<Heard> parse_finding(std::string_view text, Day today);

}  // namespace rubdown::body
