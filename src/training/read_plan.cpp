#include "training/read_plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/text.h"
#include "training/csv_plan.h"
#include "training/csv_table.h"
#include "training/ics_plan.h"

namespace rubdown::training {
namespace {

constexpr std::size_t largest_plan = 32U * 1024 * 1024;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view expected =
    "expected an iCalendar file (it begins with BEGIN:VCALENDAR) or a CSV plan (its first line "
    "names "
    "columns, such as date,kind,distance,text)";

std::size_t line_of(std::string_view bytes, std::size_t offset) {
  const auto before = bytes.substr(0, offset);
  return static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
}

/// Files that are handed in by mistake, by their first bytes.
std::optional<std::string_view> known_stranger(std::string_view bytes) {
  struct Stranger {
    std::string_view begins;
    std::string_view what;
  };
  constexpr std::array strangers = {
      Stranger{"PK\x03\x04", "a ZIP archive or an Excel file: unpack it, or save it as CSV"},
      Stranger{"%PDF", "a PDF file: a plan on paper must be typed as CSV first"},
      Stranger{"\xFF\xFE", "text in UTF-16: save it as UTF-8"},
      Stranger{"\xFE\xFF", "text in UTF-16: save it as UTF-8"},
      Stranger{"\x1F\x8B", "a gzip archive: unpack it first"},
      Stranger{"<", "a web page or XML: download the calendar itself, not the page about it"},
      Stranger{"{", "JSON: export the plan as a calendar or as CSV"},
      Stranger{"[", "JSON: export the plan as a calendar or as CSV"}};
  for (const auto& [begins, what] : strangers)
    if (bytes.starts_with(begins)) return what;
  return std::nullopt;
}

Result<void> check_bytes(std::string_view bytes, std::string_view name) {
  const std::string where{name};
  if (bytes.size() > largest_plan)
    return fail(
        Fault::BadInput, where,
        fmt::format("found {} MB; expected at most 32 MB. A plan of one season has less than "
                    "1 MB: export the plan's own calendar alone",
                    bytes.size() / (1024 * 1024)));
  if (trim(bytes).empty())
    return fail(Fault::BadInput, where, fmt::format("found an empty file; {}", expected));
  if (const auto stranger = known_stranger(trim(bytes)))
    return fail(Fault::BadInput, where, fmt::format("found {}; {}", *stranger, expected));
  if (const auto bad = first_bad_utf8(bytes))
    return fail(
        Fault::BadInput, fmt::format("{}, line {} (byte {})", name, line_of(bytes, *bad), *bad + 1),
        "found text that is not UTF-8; expected UTF-8. Convert it, for instance with: iconv -f "
        "WINDOWS-1252 -t UTF-8");
  return {};
}

bool begins_calendar(std::string_view bytes) {
  return to_lower(bytes.substr(0, 15)) == "begin:vcalendar";
}

/// An event without its calendar: the head of the file is missing.
bool begins_component(std::string_view bytes) { return to_lower(bytes.substr(0, 6)) == "begin:"; }

}  // namespace

Result<Plan> read_plan(std::string_view bytes, std::string_view name, const PlanOptions& options) {
  RUBDOWN_TRY_VOID(check_bytes(bytes, name));
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  const std::string_view start = trim(bytes.substr(0, 4096));
  if (begins_calendar(start) || begins_component(start)) return read_ics_plan(bytes, name, options);
  RUBDOWN_TRY(const CsvTable table, read_csv_table(bytes, name));
  if (!is_plan_header(table))
    return fail(Fault::BadInput, fmt::format("{}, line {}", name, 1),
                fmt::format("found '{}'; {}",
                            shorten(printable(start.substr(0, start.find('\n'))), 40), expected));
  return read_csv_plan(table, name, options);
}

}  // namespace rubdown::training
