// Self-massage by what is done: the same words once, with all their days.
#pragma once

#include <string>
#include <vector>

#include "schedule/answer.h"

namespace rubdown::faces {

struct Routine {
  int minutes = 10;
  std::string words;
  std::string rule;
  std::vector<Day> days;
};

/// In the order of their first days.
[[nodiscard]] std::vector<Routine> routines_of(const schedule::Answer& answer);

/// "Mon 7, 14, 21 Jun; Mon 5, Wed 7 Jul": a weekday is said again only when it changes.
[[nodiscard]] std::string days_by_month(const std::vector<Day>& days);

}  // namespace rubdown::faces
