// Writes JSON that people can read and programs can compare: two spaces, keys in the order they are
// given, exact decimals, a newline at the end, the same bytes every time.
//
//   JsonWriter json;
//   json.object([&] {
//     json.field("day", "2027-10-05");
//     json.list("closed_by", rules, [&](const std::string& rule) { json.text(rule); });
//   });
//   const std::string bytes = std::move(json).finish();
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/units.h"

namespace rubdown::wire {

class JsonWriter {
 public:
  /// Members are written by `body`, one below the other.
  void object(std::invocable auto&& body) { nest('{', '}', Layout::Tall, body); }
  /// The same on one line.
  void flat_object(std::invocable auto&& body) { nest('{', '}', Layout::Flat, body); }
  /// `each(item)` writes one element.
  void array(const auto& items, auto&& each) { list_of(items, Layout::Tall, each); }
  void flat_array(const auto& items, auto&& each) { list_of(items, Layout::Flat, each); }

  /// What follows is the value of this member.
  void key(std::string_view name);
  /// Control characters, quotes and backslashes are escaped; bytes that are not UTF-8 become
  /// U+FFFD.
  void text(std::string_view value);
  void number(std::int64_t value);
  /// Hundred-thousandths as an exact decimal: 1234500 is 12.345.
  void points(Points value);
  /// A number with so many decimals in its unit: (85, 1) is 8.5.
  void decimal_number(std::int64_t units, int decimals);
  void truth(bool value);
  void null();

  void field(std::string_view name, std::string_view value) { key(name), text(value); }
  void field(std::string_view name, const char* value) { key(name), text(value); }
  void field(std::string_view name, std::integral auto value) { key(name), number(value); }
  void field(std::string_view name, bool value) { key(name), truth(value); }
  void field(std::string_view name, Points value) { key(name), points(value); }
  void field(std::string_view name, Cents value) { key(name), number(value.count()); }
  /// null where there is nothing.
  void field(std::string_view name, const auto& optional) requires requires {
    optional.has_value();
  }
  {
    if (optional) {
      field(name, *optional);
    } else {
      key(name), null();
    }
  }
  /// A list of objects or long texts, one below the other.
  void list(std::string_view name, const auto& items, auto&& each) {
    key(name), array(items, each);
  }
  /// A list on one line.
  void flat_list(std::string_view name, const auto& items, auto&& each) {
    key(name), flat_array(items, each);
  }

  /// Everything that was written, with a final newline. The writer is spent.
  [[nodiscard]] std::string finish() &&;

 private:
  enum class Layout { Tall, Flat };

  void nest(char open, char close, Layout layout, auto&& body) {
    const bool was_flat = flat_;
    begin(open, layout);
    body();
    end(close, was_flat);
  }
  void list_of(const auto& items, Layout layout, auto&& each) {
    nest('[', ']', layout, [&] {
      for (const auto& item : items) each(item);
    });
  }
  void begin(char open, Layout layout);
  void end(char close, bool was_flat);
  /// The comma and the white space before a value or key.
  void separate();
  void new_line();
  void append_text(std::string_view value);

  std::string out_;
  int depth_ = 0;
  bool flat_ = false;       // everything down here goes on one line
  bool first_ = true;       // nothing was written yet in this object or array
  bool after_key_ = false;  // the value belongs to the key just written
};

}  // namespace rubdown::wire
