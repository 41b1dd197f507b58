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

/// "Tuesdays and Thursdays from Tue 8 Jun to Tue 5 Oct, but not Thu 12 Aug" where that is shorter
/// than naming each day; else days_by_month.
[[nodiscard]] std::string days_in_words(const std::vector<Day>& days);

}  // namespace rubdown::faces
