// One event of a calendar, its times understood.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "training/ics_lines.h"
#include "training/recurrence.h"

namespace rubdown::training {

/// A DATE or DATE-TIME as written; `utc` when it ends in Z.
struct IcsTime {
  Moment moment{};
  bool utc = false;
};

struct IcsTimes {
  std::size_t line = 0;
  std::string uid{};
  IcsTime start{};
  std::optional<IcsTime> end{};      // exclusive, as in the file; from DTEND or DURATION
  std::string rule{};                // RRULE, or empty
  std::vector<Moment> also{};        // RDATE
  std::vector<Moment> except{};      // EXDATE
  std::optional<Moment> replaces{};  // RECURRENCE-ID
  bool cancelled = false;
  std::string title{};
  std::string details{};
};

/// "20270105", "20270105T063000", "20270105T063000Z"; nothing for days that do not exist or lie
/// outside 1900 to 2199.
[[nodiscard]] std::optional<IcsTime> parse_ics_time(std::string_view value);

/// Nothing when the event has no DTSTART that can be read; `why` then says so.
[[nodiscard]] std::optional<IcsTimes> times_of(const IcsEvent& event, std::string& why);

}  // namespace rubdown::training
