// The lines of an iCalendar file: unfolded, unescaped, sorted into events, each with its place.
//
// Structure is judged here, before anything is understood: a file that was cut, that nests what
// does not nest, or that is too large is refused with the line. What RFC 5545 asks for and real
// calendars leave out (UID, DTSTAMP, DTEND, VERSION 2.0, CRLF, folding) is not asked for.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace rubdown::training {

struct IcsProperty {
  std::string name;                                               // upper case
  std::vector<std::pair<std::string, std::string>> parameters{};  // names in upper case
  std::string value;                                              // as written, unfolded
  std::size_t line = 0;

  /// "" when the property has no such parameter.
  [[nodiscard]] std::string_view parameter(std::string_view wanted) const;
};

struct IcsEvent {
  std::size_t line = 0;  // of its BEGIN
  std::vector<IcsProperty> properties{};

  /// The first property of that name, or null.
  [[nodiscard]] const IcsProperty* find(std::string_view name) const;
};

struct IcsFile {
  std::vector<IcsProperty> calendar;  // properties of the calendar itself
  std::vector<IcsEvent> events;
};

/// Errors  BadInput with the line: no BEGIN:VCALENDAR, an END that ends nothing, a file that ends
///         inside an event, an event inside an event, over 20,000 events, a line over 1 MB.
[[nodiscard]] Result<IcsFile> read_ics_lines(std::string_view bytes, std::string_view name);

/// TEXT values: "\n", "\," and "\;" are a new line, a comma and a semicolon.
[[nodiscard]] std::string unescape_ics(std::string_view value);

}  // namespace rubdown::training
