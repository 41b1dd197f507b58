// A FIT file told to people and to programs: the faces of `rubdown fit`.
#pragma once

#include <iosfwd>
#include <string>

#include "fit/activity.h"
#include "fit/bytes.h"

namespace rubdown::fit {

/// "2013-05-27T06:31:55Z"; seconds since power-up, "12345 s after power-up", below 0x10000000,
/// which devices write that do not know the date.
[[nodiscard]] std::string time_text(std::uint32_t seconds);

/// What the file is and holds, in a dozen lines: device, sessions, columns, faults.
[[nodiscard]] std::string info_text(const Activity& activity);

/// Every fault in a sentence, or that there is none. Does not end before all are told, or the 256
/// that are kept.
[[nodiscard]] std::string check_text(const Report& report);

/// One line, one message, one JSON object:
///   {"offset":52,"message":20,"name":"record","fields":[{"number":3,"name":"heart_rate",
///    "value":81,"unit":"bpm"},...]}
/// Values are in their unit, times as ISO 8601, bytes and arrays as lists, what was not recorded as
/// null. Unknown names are left out; "developer" and "expanded" tell where a field is from.
Report dump_json(Bytes input, std::ostream& out);

/// The records as a table with a heading: time, native columns, developers' columns. Degrees,
/// metres and seconds; empty where nothing was recorded.
void dump_csv(const Activity& activity, std::ostream& out);

}  // namespace rubdown::fit
