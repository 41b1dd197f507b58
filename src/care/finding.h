// What was felt at one place of the body on one day. Told again later, it has a course.
#pragma once

#include <optional>
#include <string>

#include "body/finding.h"
#include "body/spot.h"
#include "core/units.h"

namespace rubdown::care {

struct Finding {
  Day day{};  // on which it was felt
  body::Spot spot{};
  double value = 0;  // 0 it is gone to 10 the worst
  std::optional<body::FindingKind> kind{};
  std::optional<Day> since{};
  body::NoticedBy noticed_by = body::NoticedBy::Runner;
  bool was_known = true;  // false: the therapist's, and the runner had told of nothing there
  std::string note{};

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// A line that was understood, as it was felt on `day`. Requires that nothing of it is to be asked.
[[nodiscard]] Finding finding_of(const body::Finding& heard, Day day);

}  // namespace rubdown::care
