#include "activity/xml_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "activity/xml_text.h"
#include "core/text.h"

namespace rubdown::activity {
namespace {

constexpr std::size_t shown_max = 40;  // characters of a file's own words in a message

/// What may end a name, and what may stand around attributes.
constexpr auto ends_name = [] {
  std::array<bool, 256> table{};
  for (const char c : {' ', '\t', '\r', '\n', '>', '/', '=', '<', '"', '\'', '\0'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

const char* find(const char* from, const char* end, char c) {
  return from == end
             ? nullptr
             : static_cast<const char*>(std::memchr(from, c, static_cast<std::size_t>(end - from)));
}

const char* end_of_name(const char* at, const char* end) {
  while (at != end && !ends_name[static_cast<unsigned char>(*at)]) ++at;
  return at;
}

std::size_t local_part(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? 0 : colon + 1;
}

std::string shown(std::string_view words) { return shorten(valid_words(words), shown_max); }

}  // namespace

XmlReader::XmlReader(std::string_view bytes, bool (*is_known_uri)(std::string_view))
    : begin_{bytes.data()},
      at_{bytes.data()},
      end_{bytes.data() + bytes.size()},
      is_known_uri_{is_known_uri} {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (starts_with(byte_order_mark)) at_ += byte_order_mark.size();
}

XmlReader::Event XmlReader::next() {
  if (close_follows_) {
    close_follows_ = false;
    text_ = {};
    return close();
  }
  if (leave_follows_) leave();
  if (is_over_) return what_.empty() ? Event::End : Event::Fault;
  text_is_decoded_ = false;
  text_kept_.clear();
  for (;;) {
    const char* tag = find(at_, end_, '<');
    if (tag == nullptr) return ended();
    if (!text_is_decoded_)
      text_ = {at_, static_cast<std::size_t>(tag - at_)};
    else
      keep_text(at_, tag);
    at_ = tag + 1;
    if (at_ == end_) return ended();
    if (*at_ == '/') {
      ++at_;
      return close();
    }
    if (*at_ != '!' && *at_ != '?') return open();
    // Something stands between two pieces of one text: from here on it is put together.
    if (!text_is_decoded_) {
      const std::string_view before = text_;
      text_is_decoded_ = true;
      keep_text(before.data(), before.data() + before.size());
    }
    if (!skip_declaration()) return ended();
  }
}

XmlReader::Event XmlReader::open() {
  const char* name_end = end_of_name(at_, end_);
  name_ = {at_, static_cast<std::size_t>(name_end - at_)};
  if (name_.empty())
    return fault(
        fmt::format("found '<{}'; expected the name of an element",
                    shown({at_, std::min<std::size_t>(8, static_cast<std::size_t>(end_ - at_))})));
  if (depth_ == depth_max)
    return fault(fmt::format("found elements {} deep; expected at most {}", depth_ + 1, depth_max));
  local_ = local_part(name_);
  at_ = name_end;
  attribute_count_ = 0;
  open_[depth_++] = name_;
  if (at_ != end_ && *at_ == '>') {
    ++at_;
    return Event::Open;
  }
  if (!read_attributes()) return what_.empty() ? ended() : Event::Fault;
  return Event::Open;
}

XmlReader::Event XmlReader::close() {
  if (depth_ == 0)
    return fault("found an end tag where nothing is open; expected the first element");
  const std::string_view expected = open_[depth_ - 1];
  const bool is_empty_element = at_ != begin_ && at_[-1] == '>';  // <a/>: already read to its end
  if (!is_empty_element) {
    if (!starts_with(expected)) {
      const char* name_end = end_of_name(at_, end_);
      if (name_end == end_) return ended();
      return fault(fmt::format("found </{}>; expected </{}>",
                               shown({at_, static_cast<std::size_t>(name_end - at_)}),
                               shown(expected)));
    }
    at_ += expected.size();
    while (at_ != end_ && is_blank(*at_)) ++at_;
    if (at_ == end_) return ended();
    if (*at_ != '>')
      return fault(fmt::format("found more behind </{}; expected '>'", shown(expected)));
    ++at_;
  }
  name_ = expected;
  local_ = local_part(name_);
  --depth_;
  leave_follows_ = true;
  return Event::Close;
}

/// Namespaces that the closed element declared no longer hold.
void XmlReader::leave() {
  leave_follows_ = false;
  while (!bindings_.empty() && bindings_.back().depth > depth_) bindings_.pop_back();
  if (depth_ == 0) is_over_ = true;
}

XmlReader::Event XmlReader::fault(std::string what) {
  what_ = std::move(what);
  is_over_ = true;
  return Event::Fault;
}

XmlReader::Event XmlReader::ended() {
  at_ = end_;
  if (depth_ == 0) return fault("the file ends before its first element; expected XML");
  return fault(
      fmt::format("the file ends inside <{}>; expected its end tag", shown(open_[depth_ - 1])));
}

bool XmlReader::read_attributes() {
  for (;;) {
    while (at_ != end_ && is_blank(*at_)) ++at_;
    if (at_ == end_) return false;
    if (*at_ == '>') {
      ++at_;
      return true;
    }
    if (*at_ == '/') {
      ++at_;
      if (at_ == end_) return false;
      if (*at_ != '>') return fault("found '/' inside a tag; expected '/>'"), false;
      ++at_;
      close_follows_ = true;
      return true;
    }
    if (!read_attribute()) return false;
  }
}

bool XmlReader::read_attribute() {
  const char* name_end = end_of_name(at_, end_);
  if (name_end == end_) return false;
  const std::string_view name{at_, static_cast<std::size_t>(name_end - at_)};
  at_ = name_end;
  while (at_ != end_ && is_blank(*at_)) ++at_;
  if (at_ == end_) return false;
  if (name.empty() || *at_ != '=')
    return fault(fmt::format("found '{}' inside <{}>; expected name=\"value\"",
                             shown({name.data(), name.size() + 1}), shown(name_))),
           false;
  ++at_;
  while (at_ != end_ && is_blank(*at_)) ++at_;
  if (at_ == end_) return false;
  const char quote = *at_;
  if (quote != '"' && quote != '\'')
    return fault(fmt::format("found {}= without quotes inside <{}>; expected {}=\"value\"",
                             shown(name), shown(name_), shown(name))),
           false;
  const char* value_end = find(at_ + 1, end_, quote);
  if (value_end == nullptr) return false;
  if (attribute_count_ == attributes_max)
    return fault(fmt::format("found more than {} attributes of <{}>; expected fewer",
                             attributes_max, shown(name_))),
           false;
  Attribute& attribute = attributes_[attribute_count_++];
  attribute = {name, {at_ + 1, static_cast<std::size_t>(value_end - at_ - 1)}};
  at_ = value_end + 1;
  if (name.starts_with("xmlns")) {
    if (bindings_.size() == bindings_max)
      return fault(fmt::format("found more than {} namespaces at once; expected fewer",
                               bindings_max)),
             false;
    bind(attribute);
  }
  return true;
}

void XmlReader::bind(const Attribute& attribute) {
  constexpr std::size_t word = std::string_view{"xmlns"}.size();
  std::string_view prefix = attribute.name.substr(word);
  if (prefix.starts_with(':'))
    prefix.remove_prefix(1);
  else if (!prefix.empty())
    return;  // xmlnsfoo="..." is an attribute like any other
  bindings_.push_back({prefix, depth_, is_known_uri_ != nullptr && is_known_uri_(attribute.value)});
}

bool XmlReader::is_known_space() const {
  const std::string_view prefix = name_.substr(0, local_ == 0 ? 0 : local_ - 1);
  for (std::size_t i = bindings_.size(); i-- > 0;)
    if (bindings_[i].prefix == prefix) return bindings_[i].is_known;
  return false;
}

std::optional<std::string_view> XmlReader::attribute(std::string_view local) const {
  for (std::size_t i = 0; i < attribute_count_; ++i) {
    const std::string_view name = attributes_[i].name;
    if (name.ends_with(local) && local_part(name) == name.size() - local.size())
      return attributes_[i].value;
  }
  return {};
}

/// <? ?>, <!-- -->, <![CDATA[ ]]>, <!DOCTYPE >; at_ is behind '<'. False when the file ends first.
bool XmlReader::skip_declaration() {
  if (*at_ == '?') {
    const char* begin = at_;
    if (!skip_past("?>")) return false;
    read_encoding({begin, static_cast<std::size_t>(at_ - begin)});
    return true;
  }
  if (starts_with("!--")) {
    at_ += 3;
    return skip_past("-->");
  }
  if (starts_with("![CDATA[")) return cdata();
  return skip_document_type();
}

bool XmlReader::skip_past(std::string_view end) {
  const std::string_view rest{at_, static_cast<std::size_t>(end_ - at_)};
  const std::size_t found = rest.find(end);
  if (found == std::string_view::npos) return false;
  at_ += found + end.size();
  return true;
}

bool XmlReader::cdata() {
  constexpr std::string_view start = "![CDATA[";
  at_ += start.size();
  const char* begin = at_;
  if (!skip_past("]]>")) return false;
  const std::string_view inside{begin, static_cast<std::size_t>(at_ - 3 - begin)};
  text_kept_ += is_latin1_ ? latin1_to_utf8(inside) : std::string{inside};
  text_ = text_kept_;
  return true;
}

/// What a document type declares is not even looked at.
bool XmlReader::skip_document_type() {
  int brackets = 0;
  for (; at_ != end_; ++at_) {
    if (*at_ == '[') ++brackets;
    if (*at_ == ']') --brackets;
    if (*at_ == '"' || *at_ == '\'') {
      at_ = find(at_ + 1, end_, *at_);
      if (at_ == nullptr) return at_ = end_, false;
    } else if (*at_ == '>' && brackets <= 0) {
      ++at_;
      return true;
    }
  }
  return false;
}

void XmlReader::keep_text(const char* from, const char* to) {
  text_kept_ += decoded({from, static_cast<std::size_t>(to - from)});
  text_ = text_kept_;
}

/// Declared Latin-1 and its cousin of Windows are converted; every other name is taken for UTF-8,
/// which is what files that claim UTF-16 in an ASCII declaration really hold.
void XmlReader::read_encoding(std::string_view declaration) {
  if (!declaration.starts_with("?xml") || depth_ != 0) return;
  const std::string lower = to_lower(declaration.substr(0, 200));
  is_latin1_ =
      lower.find("iso-8859-1") != std::string::npos || lower.find("latin") != std::string::npos ||
      lower.find("windows-1252") != std::string::npos || lower.find("cp1252") != std::string::npos;
}

std::string XmlReader::decoded(std::string_view raw, bool is_decoded) const {
  if (is_decoded) return std::string{raw};
  return resolve_references(is_latin1_ ? latin1_to_utf8(raw) : std::string{raw});
}

std::size_t XmlReader::line_at(std::size_t offset) const {
  const char* const until = begin_ + std::min(offset, static_cast<std::size_t>(end_ - begin_));
  return 1 + static_cast<std::size_t>(std::count(begin_, until, '\n'));
}

}  // namespace rubdown::activity
