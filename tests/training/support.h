// What the tests of this room share.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/day.h"
#include "tests/support/file_text.h"
#include "training/read_plan.h"

namespace rubdown::training {

using test::file_text;

inline Day day(std::string_view iso) { return day_from_iso(iso).value(); }

/// A calendar around `body`, with the line ends of RFC 5545.
inline std::string calendar(std::string_view body) {
  std::string text = "BEGIN:VCALENDAR\nVERSION:2.0\n" + std::string{body} + "END:VCALENDAR\n";
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string{"\r\n"} : std::string(1, c);
  return crlf;
}

/// One all-day event; `more` holds further property lines.
inline std::string event(std::string_view day, std::string_view summary,
                         std::string_view more = "") {
  return "BEGIN:VEVENT\nDTSTART;VALUE=DATE:" + std::string{day} +
         "\nSUMMARY:" + std::string{summary} + "\n" + std::string{more} + "END:VEVENT\n";
}

}  // namespace rubdown::training
