#include <fmt/format.h>

#include <cmath>
#include <ostream>

#include "fit/decoder.h"
#include "fit/text.h"
#include "fit/utf8.h"

namespace rubdown::fit {
namespace {

class JsonLines : public Sink {
 public:
  explicit JsonLines(std::ostream& out) : out_{out} {}

  void message(const Message& message) override {
    line_.clear();
    put("{{\"offset\":{},\"message\":{}", message.offset(), message.number());
    if (!message.name().empty()) put(",\"name\":\"{}\"", message.name());
    if (message.time_is_in_header()) put(",\"header_time\":\"{}\"", time_text(message.time()));
    put(",\"fields\":[");
    bool first = true;
    for (std::size_t i = 0; i < message.size(); ++i) {
      const Field field = message[i];
      if (field.is_expanded() && !field.any_valid()) continue;
      if (!first) put(",");
      first = false;
      put_field(message, field);
    }
    put("]}}\n");
    out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
  }

 private:
  template <class... Values>
  void put(fmt::format_string<Values...> format, Values&&... values) {
    fmt::format_to(std::back_inserter(line_), format, std::forward<Values>(values)...);
  }

  void put_field(const Message& message, const Field& field) {
    const FieldInfo* meaning = message.meaning(field);
    put("{{\"number\":{}", field.number());
    if (field.is_developer()) put(",\"developer\":{}", field.shape().developer);
    if (field.is_expanded()) put(",\"expanded\":true");
    const std::string_view name = meaning != nullptr ? meaning->name : field.name();
    const std::string_view unit = meaning != nullptr ? meaning->unit : field.unit();
    if (!name.empty()) put_text(",\"name\":", name);
    put(",\"value\":");
    put_value(field, meaning, unit);
    if (!unit.empty() && unit != "utc" && unit != "local") put_text(",\"unit\":", unit);
    put("}}");
  }

  void put_value(const Field& field, const FieldInfo* meaning, std::string_view unit) {
    if (!field.any_valid()) return put("null");
    if (field.layout() == Layout::Text) return put_texts(field);
    if (field.layout() == Layout::Raw)
      return put_list(field.bytes().size(), [&](std::size_t i) { put("{}", field.bytes()[i]); });
    const double scale = meaning != nullptr ? meaning->scale : field.shape().scale;
    const double shift = meaning != nullptr ? meaning->offset : field.shape().shift;
    const bool is_time = unit == "utc" || unit == "local";
    const auto number = [&](std::size_t i) { put_number(field, i, scale, shift, is_time); };
    if (field.count() == 1) return number(0);
    put_list(field.count(), number);
  }

  template <class Item>
  void put_list(std::size_t count, const Item& item) {
    put("[");
    for (std::size_t i = 0; i < count; ++i) {
      if (i != 0) put(",");
      item(i);
    }
    put("]");
  }

  void put_texts(const Field& field) {
    const auto texts = field.texts();
    if (texts.size() == 1) return put_text("", texts.front());
    put_list(texts.size(), [&](std::size_t i) { put_text("", texts[i]); });
  }

  /// Whole numbers without a scale keep all their digits.
  void put_number(const Field& field, std::size_t i, double scale, double shift, bool is_time) {
    if (!field.valid(i)) return put("null");
    const BaseTypeInfo& type = info_of(field.shape().type);
    if (is_time && field.shape().size == 4)
      return put("\"{}\"", time_text(static_cast<std::uint32_t>(field.raw(i))));
    if (scale == 1 && shift == 0 && type.is_signed)
      return put("{}", static_cast<std::int64_t>(field.raw(i)));
    if (scale == 1 && shift == 0 && !type.is_float) return put("{}", field.raw(i));
    const double value = field.stored(i) / scale - shift;
    if (!std::isfinite(value)) return put("null");
    put("{:.12g}", value);
  }

  void put_text(std::string_view before, std::string_view text) {
    put("{}\"", before);
    for (const char c :
         clean_utf8({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}))
      if (c == '"' || c == '\\')
        put("\\{}", c);
      else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        put("\\u{:04x}", static_cast<unsigned>(c));
      else
        line_.push_back(c);
    put("\"");
  }

  std::ostream& out_;
  fmt::memory_buffer line_;
};

}  // namespace

Report dump_json(Bytes input, std::ostream& out) {
  JsonLines lines{out};
  return Decoder{}.decode(input, lines);
}

}  // namespace rubdown::fit
