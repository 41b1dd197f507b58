// `remove DATE`, for every list whose things have a day.
#pragma once

#include <string>
#include <vector>

#include "app/kept_lists.h"
#include "cli/words.h"

namespace rubdown::cli {

/// Forgets what has one of these days. `command` is what was typed: "race remove".
/// Errors  BadInput for a day that is none; NotFound when nothing is kept for it.
template <class T>
Result<void> forget_days(app::Keep& keep, const std::vector<std::string>& days,
                         const std::string& command) {
  for (const std::string& word : pieces_of(days)) {
    const std::string where = command + " " + word;
    RUBDOWN_TRY(const Day day, parse_day(where, word));
    RUBDOWN_TRY(const std::size_t gone,
                app::forget<T>(keep, [&](const T& one) { return one.day == day; }));
    if (gone == 0)
      return fail(Fault::NotFound, where,
                  "nothing is kept for that day; rubdown " + command.substr(0, command.rfind(' ')) +
                      " lists what is");
  }
  return {};
}

}  // namespace rubdown::cli
