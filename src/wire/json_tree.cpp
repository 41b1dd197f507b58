#include "wire/json_tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <limits>
#include <vector>

#include "core/text.h"
#include "wire/json_mistake.h"

namespace rubdown::wire {
namespace {

namespace json = boost::json;

/// Follows the parser through the text. Boost.JSON tells what it read but not where; its events
/// come in the order of the text, so that stepping from token to token keeps up with it.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_{text} {}

  [[nodiscard]] int line() const { return line_; }

  /// The next value or key as it is written; of an object or array only the bracket.
  std::string_view next() {
    skip_punctuation();
    const std::size_t begin = at_;
    at_ = end_of_token();
    return text_.substr(begin, at_ - begin);
  }

 private:
  void skip_punctuation() {
    constexpr std::string_view punctuation = " \t\r\n,:]}";
    for (; at_ < text_.size() && punctuation.find(text_[at_]) != std::string_view::npos; ++at_)
      if (text_[at_] == '\n') ++line_;
  }
  [[nodiscard]] std::size_t end_of_token() const {
    const char first = text_[at_];
    if (first == '{' || first == '[') return at_ + 1;
    if (first != '"') return std::min(text_.find_first_of(" \t\r\n,:]}", at_), text_.size());
    std::size_t end = at_ + 1;
    while (text_[end] != '"') end += text_[end] == '\\' ? 2U : 1U;
    return end + 1;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
};

}  // namespace

/// What Boost.JSON's parser calls for each thing it reads.
class TreeBuilder {
 public:
  static constexpr std::size_t max_object_size = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t max_array_size = max_object_size;
  static constexpr std::size_t max_key_size = max_object_size;
  static constexpr std::size_t max_string_size = max_object_size;

  TreeBuilder(JsonTree& tree, std::string_view text, std::size_t values_max)
      : tree_{tree}, cursor_{text}, values_max_{values_max} {}

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }

  bool on_object_begin(json::error_code& error) { return open(JsonKind::Object, error); }
  bool on_object_end(std::size_t, json::error_code&) { return close(); }
  bool on_array_begin(json::error_code& error) { return open(JsonKind::Array, error); }
  bool on_array_end(std::size_t, json::error_code&) { return close(); }

  bool on_key_part(json::string_view part, std::size_t, json::error_code&) { return gather(part); }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    gather(part);
    key_ = unescaped(cursor_.next());
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    return gather(part);
  }
  bool on_string(json::string_view part, std::size_t, json::error_code& error) {
    gather(part);
    return add(JsonKind::Text, unescaped(cursor_.next()), error);
  }

  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t, json::string_view, json::error_code& error) { return word(error); }
  bool on_uint64(std::uint64_t, json::string_view, json::error_code& error) { return word(error); }
  bool on_double(double, json::string_view, json::error_code& error) { return word(error); }
  bool on_bool(bool, json::error_code& error) {
    return add(JsonKind::Truth, cursor_.next(), error);
  }
  bool on_null(json::error_code& error) { return add(JsonKind::Null, cursor_.next(), error); }

  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  struct Open {
    JsonNode* parent;
    JsonNode* last_child;
  };

  /// A number: its digits as written, not what a double would make of them.
  bool word(json::error_code& error) { return add(JsonKind::Number, cursor_.next(), error); }

  bool gather(json::string_view part) {
    gathered_.append(part.data(), part.size());
    return true;
  }

  /// The characters that a quoted token stands for. Only one with escapes needs a copy.
  std::string_view unescaped(std::string_view token) {
    const std::string_view inner = token.substr(1, token.size() - 2);
    std::string_view result = inner;
    if (inner.find('\\') != std::string_view::npos)
      result = tree_.unescaped_.emplace_back(gathered_);
    gathered_.clear();
    return result;
  }

  bool add(JsonKind kind, std::string_view text, json::error_code& error) {
    if (tree_.nodes_.size() == values_max_) {
      error = json::error::array_too_large;
      return false;
    }
    JsonNode& node = tree_.nodes_.emplace_back(JsonNode{
        .kind = kind, .line = cursor_.line(), .key = std::exchange(key_, {}), .text = text});
    if (!open_.empty()) {
      Open& around = open_.back();
      (around.last_child ? around.last_child->next : around.parent->first) = &node;
      around.last_child = &node;
    }
    return true;
  }
  bool open(JsonKind kind, json::error_code& error) {
    if (!add(kind, cursor_.next(), error)) return false;
    open_.push_back({&tree_.nodes_.back(), nullptr});
    return true;
  }
  bool close() {
    open_.pop_back();
    return true;
  }

  JsonTree& tree_;
  Cursor cursor_;
  std::size_t values_max_;
  std::vector<Open> open_;
  std::string_view key_;
  std::string gathered_;
};

namespace {

/// Sizes and characters, before a parser looks at it.
Result<void> judge_bytes(std::string_view text, std::string_view name, const JsonLimits& limits) {
  if (text.size() > limits.bytes_max)
    return fail(Fault::BadInput, std::string{name},
                fmt::format("found {} bytes; expected at most {}: split the season or leave out "
                            "offers that nobody would take",
                            text.size(), limits.bytes_max));
  if (trim(text).empty())
    return fail(Fault::BadInput, std::string{name},
                "found nothing; expected a JSON object: is the file complete?");
  if (const auto bad = first_bad_utf8(text))
    return fail(Fault::BadInput, place_in(text, *bad, name),
                fmt::format("found the byte 0x{:02X}, which is not UTF-8; save the file as UTF-8",
                            static_cast<unsigned char>(text[*bad])));
  return {};
}

}  // namespace

Result<JsonTree> JsonTree::parse(std::string_view text, std::string_view name,
                                 const JsonLimits& limits) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  RUBDOWN_TRY_VOID(judge_bytes(text, name, limits));

  JsonTree tree;
  json::parse_options options;
  options.max_depth = limits.depth_max;
  json::basic_parser<TreeBuilder> parser{options, tree, text, limits.values_max};
  json::error_code error;
  const std::size_t at = parser.write_some(false, text.data(), text.size(), error);
  if (error == json::error::too_deep)
    return fail(Fault::BadInput, place_in(text, at, name),
                fmt::format("found brackets inside brackets, more than {} deep; no form that "
                            "rubdown reads is that deep",
                            limits.depth_max));
  if (error == json::error::array_too_large)
    return fail(Fault::BadInput, place_in(text, at, name),
                fmt::format("found more than {} values; split the season or leave out offers that "
                            "nobody would take",
                            limits.values_max));
  if (error || at < text.size())
    return fail(Fault::BadInput, place_in(text, at, name), mistake_at(text, at));
  return tree;
}

}  // namespace rubdown::wire
