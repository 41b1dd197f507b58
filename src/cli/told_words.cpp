#include "cli/told_words.h"

#include <fmt/format.h>

#include "cli/words.h"
#include "core/day.h"
#include "core/text.h"

namespace rubdown::cli {

Result<Day> parse_past_day(const std::string& where, const std::string& word, Day today) {
  if (word.empty() || word == "today") return today;
  if (word == "yesterday") return today - std::chrono::days{1};
  RUBDOWN_TRY(const Day day, parse_day(where, word));
  if (day <= today) return day;
  return fail(Fault::BadInput, where,
              fmt::format("found {}, which lies ahead of today ({}); expected a day that has come",
                          to_iso(day), to_iso(today)));
}

Result<void> judge_words(const std::string& where, const std::string& words) {
  constexpr std::size_t most_bytes = 10'000;
  if (words.size() > most_bytes)
    return fail(Fault::BadInput, where,
                fmt::format("found {} bytes; expected at most {}", words.size(), most_bytes));
  if (const auto bad = first_bad_utf8(words))
    return fail(Fault::BadInput, where,
                fmt::format("byte {} is not UTF-8; expected text in UTF-8", *bad));
  return {};
}

}  // namespace rubdown::cli
