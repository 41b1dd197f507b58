// Words that tell of what was: days that have come, and free text.
#pragma once

#include <string>

#include "core/result.h"
#include "core/units.h"

namespace rubdown::cli {

/// "today", "yesterday" or a date; empty is today.
/// Errors  BadInput for what is no day, and for one that lies ahead.
[[nodiscard]] Result<Day> parse_past_day(const std::string& where, const std::string& word,
                                         Day today);

/// Errors  BadInput for more than 10,000 bytes, and for bytes that are no UTF-8.
[[nodiscard]] Result<void> judge_words(const std::string& where, const std::string& words);

}  // namespace rubdown::cli
