// A JSON text as a tree in which every value knows its line and its own digits.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

#include "core/result.h"

namespace rubdown::wire {

enum class JsonKind { Null, Truth, Number, Text, Array, Object };

struct JsonNode {
  JsonKind kind = JsonKind::Null;
  int line = 1;
  std::string_view key;             // of an object's member, unescaped
  std::string_view text;            // a text unescaped, a number as it was written, "true", "false"
  const JsonNode* first = nullptr;  // of an array or object, in the order of the file
  const JsonNode* next = nullptr;   // in the array or object that this one is in
};

/// What is taken in. A year with 200,000 offers needs some 60 MB and 5 million values.
struct JsonLimits {
  std::size_t bytes_max = 64'000'000;
  std::size_t depth_max = 16;
  std::size_t values_max = 8'000'000;
};

class JsonTree {
 public:
  /// Reads a text that is called `name` in messages. `text` must outlive the tree.
  /// Errors  BadInput with where = "problem.json, line 3, column 14" for a text that is empty, too
  ///         large, not UTF-8, not JSON (NaN, comments, single quotes, a comma too many, cut off),
  ///         too deep, or followed by something else.
  static Result<JsonTree> parse(std::string_view text, std::string_view name,
                                const JsonLimits& limits = {});

  [[nodiscard]] const JsonNode& root() const { return nodes_.front(); }

 private:
  friend class TreeBuilder;

  // Deques, because nodes point at each other and a deque never moves what it holds.
  std::deque<JsonNode> nodes_;
  std::deque<std::string> unescaped_;
};

}  // namespace rubdown::wire
