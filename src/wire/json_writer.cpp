#include "wire/json_writer.h"

#include "core/text.h"
#include "wire/json_number.h"

namespace rubdown::wire {
namespace {

/// One character inside quotes.
void append_escaped(std::string& out, char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (byte >= 0x20 && byte != 0x7F) {
    out += c;
    return;
  }
  out += "\\u00";
  out += hex[byte >> 4U];
  out += hex[byte & 0xFU];
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  append_text(name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  separate();
  append_text(value);
}

void JsonWriter::number(std::int64_t value) { decimal_number(value, 0); }

void JsonWriter::points(Points value) { decimal_number(value.count(), 5); }

void JsonWriter::decimal_number(std::int64_t units, int decimals) {
  separate();
  out_ += decimal(units, decimals);
}

void JsonWriter::truth(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

std::string JsonWriter::finish() && {
  out_ += '\n';
  return std::move(out_);
}

void JsonWriter::begin(char open, Layout layout) {
  separate();
  out_ += open;
  ++depth_;
  first_ = true;
  flat_ = flat_ || layout == Layout::Flat;
}

void JsonWriter::end(char close, bool was_flat) {
  --depth_;
  if (!first_ && !flat_) new_line();
  out_ += close;
  first_ = false;
  flat_ = was_flat;
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += flat_ ? ", " : ",";
  if (depth_ > 0 && !flat_) new_line();
  first_ = false;
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

void JsonWriter::append_text(std::string_view value) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
  out_ += '"';
  for (;;) {
    const auto bad = first_bad_utf8(value);
    for (const char c : value.substr(0, bad.value_or(value.size()))) append_escaped(out_, c);
    if (!bad) break;
    out_ += replacement;
    value.remove_prefix(*bad + 1);
  }
  out_ += '"';
}

}  // namespace rubdown::wire
