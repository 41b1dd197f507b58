// Calendar days as people write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/units.h"

namespace rubdown {

/// "2027-10-05" (or "20271005"), a day that exists, from 1900-01-01 to 2199-12-31; else nothing.
[[nodiscard]] std::optional<Day> day_from_iso(std::string_view text);
/// "2027-10-05"
[[nodiscard]] std::string to_iso(Day day);
/// "Tue  5 Oct": ten columns wide, for tables.
[[nodiscard]] std::string to_short(Day day);
/// "Tuesday 5 October 2027"
[[nodiscard]] std::string to_long(Day day);
/// 0 is Monday, 6 is Sunday.
[[nodiscard]] int weekday_of(Day day);
/// "mon", "Tuesday", "fri" -> 0..6; needs at least three letters of an English name.
[[nodiscard]] std::optional<int> weekday_named(std::string_view name);
/// The Monday of the week that `day` lies in.
[[nodiscard]] Day monday_of(Day day);
/// "mon" to "sun": how weekdays are typed and kept. 0 is Monday.
[[nodiscard]] std::string_view weekday_code(std::size_t weekday);
/// The first of the month that `day` lies in.
[[nodiscard]] Day month_of(Day day);

}  // namespace rubdown
