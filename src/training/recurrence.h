// Repetition rules and time zones of calendars. The one door to libical.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/units.h"

namespace rubdown::training {

/// A day, and the minute of it where there is one, on the clock that the file means.
struct Moment {
  Day day{};
  std::optional<Minutes> minute{};  // since midnight

  friend auto operator<=>(const Moment&, const Moment&) = default;
};

/// Is there such a zone ("Europe/Berlin") in the system's tables?
[[nodiscard]] bool is_zone(std::string_view zone);
/// What the clocks in `zone` show when those in UTC show `utc`. A day without time stays as it is.
/// Requires  is_zone(zone).
[[nodiscard]] Moment from_utc(const Moment& utc, const std::string& zone);

enum class RuleFault {
  NotARule,
  TooOften,  // every hour, minute or second: no training plan repeats like that
};

struct Occurrences {
  std::vector<Moment> moments;
  std::optional<RuleFault> fault{};
  bool cut = false;       // there were more, beyond the limits
  std::size_t steps = 0;  // how many occurrences were looked at
};

struct RuleLimits {
  Day from{};             // earlier ones are passed over
  Day until{};            // later ones are not made
  std::size_t count = 0;  // at most so many are given
  std::size_t steps = 0;  // at most so many are looked at
};

/// The moments of `rule` ("FREQ=WEEKLY;BYDAY=MO"), `start` among them where the rule says so.
/// Never takes more steps than limits.steps, whatever the rule says.
[[nodiscard]] Occurrences expand(const std::string& rule, const Moment& start,
                                 const RuleLimits& limits);

}  // namespace rubdown::training
