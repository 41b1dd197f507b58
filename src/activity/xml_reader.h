// XML read tag by tag, in place: no tree, no copy, no recursion.
//
// What makes XML dangerous cannot be expressed here: a document type is skipped, so nobody can
// define an entity that expands; nothing outside the bytes is ever fetched; elements nest 64 deep.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubdown::activity {

class XmlReader {
 public:
  enum class Event : std::uint8_t { Open, Close, End, Fault };

  /// Watch and phone files nest 12 deep; whatever nests deeper is not one of them.
  static constexpr std::size_t depth_max = 64;
  /// The roots of real files carry up to 20.
  static constexpr std::size_t attributes_max = 64;
  static constexpr std::size_t bindings_max = 256;

  /// Reads `bytes` (ASCII-compatible: UTF-8, Latin-1 and the like), which must outlive the reader.
  /// `is_known_uri` names the namespaces whose elements the caller means; may be null.
  explicit XmlReader(std::string_view bytes, bool (*is_known_uri)(std::string_view) = nullptr);

  /// The next tag. An empty element <a/> is an Open and a Close. End comes after the root's Close;
  /// Fault when the bytes are not XML, or end early: see offset() and what(). Both are final.
  Event next();

  /// Of the tag just met, without prefix.
  [[nodiscard]] std::string_view name() const { return name_.substr(local_); }
  /// The tag's namespace is one that the caller knows. Valid for Open and Close.
  [[nodiscard]] bool is_known_space() const;
  /// Of the tag just opened, matched without prefix; as it stands in the file.
  [[nodiscard]] std::optional<std::string_view> attribute(std::string_view local) const;
  /// How many elements are open; at a Close the closing one no longer counts.
  [[nodiscard]] std::size_t depth() const { return depth_; }

  /// The characters between the tag before and this one, as they stand in the file unless a
  /// comment or CDATA interrupts them. What an element without children holds, at its Close.
  [[nodiscard]] std::string_view raw() const { return text_; }
  /// The same with &amp; and its like resolved, in UTF-8, whatever the file's encoding.
  [[nodiscard]] std::string text() const { return decoded(text_, text_is_decoded_); }
  [[nodiscard]] std::string decoded(std::string_view raw, bool is_decoded = false) const;

  [[nodiscard]] std::size_t offset() const { return static_cast<std::size_t>(at_ - begin_); }
  /// 1 for the first line. Counts from the start: for messages only.
  [[nodiscard]] std::size_t line() const { return line_at(offset()); }
  [[nodiscard]] std::size_t line_at(std::size_t offset) const;
  /// After a Fault: what was found and what was expected.
  [[nodiscard]] const std::string& what() const { return what_; }

 private:
  struct Attribute {
    std::string_view name;
    std::string_view value;
  };
  struct Binding {  // xmlns:prefix="uri"
    std::string_view prefix;
    std::size_t depth = 0;
    bool is_known = false;
  };

  Event open();
  Event close();
  Event fault(std::string what);
  Event ended();
  bool read_attributes();
  bool read_attribute();
  bool skip_declaration();
  bool skip_past(std::string_view end);
  bool skip_document_type();
  bool cdata();
  void keep_text(const char* from, const char* to);
  void read_encoding(std::string_view declaration);
  void bind(const Attribute& attribute);
  void leave();
  [[nodiscard]] bool starts_with(std::string_view word) const {
    return static_cast<std::size_t>(end_ - at_) >= word.size() &&
           std::string_view{at_, word.size()} == word;
  }

  const char* begin_;
  const char* at_;
  const char* end_;
  bool (*is_known_uri_)(std::string_view);

  std::string_view name_;  // with its prefix
  std::size_t local_ = 0;  // where the local name begins
  std::string_view text_;
  std::string text_kept_;  // text that could not stay in place
  bool text_is_decoded_ = false;
  bool is_latin1_ = false;
  bool close_follows_ = false;  // <a/> was opened
  bool leave_follows_ = false;  // a Close was given; its namespaces still hold
  bool is_over_ = false;        // the root is closed

  std::size_t depth_ = 0;
  std::array<std::string_view, depth_max> open_{};
  std::size_t attribute_count_ = 0;
  std::array<Attribute, attributes_max> attributes_{};
  std::vector<Binding> bindings_;
  std::string what_;
};

}  // namespace rubdown::activity
