// The dates of a Strava export, which are written in the athlete's language.
#include <array>
#include <chrono>
#include <utility>

#include "activity/strava_index.h"
#include "core/text.h"

namespace rubdown::activity {
namespace {

struct Month {
  std::string_view start;  // of its name, in lower case
  unsigned number;
};

/// English, German, French, Spanish, Italian, Portuguese, Dutch, Danish, Swedish. "mar" of March
/// stands behind nothing longer; "juin" and "juil" before "ju".
constexpr std::array months = {
    Month{"jan", 1},  Month{"jän", 1},  Month{"ene", 1},  Month{"gen", 1},  Month{"feb", 2},
    Month{"fév", 2},  Month{"fev", 2},  Month{"mar", 3},  Month{"mär", 3},  Month{"mrz", 3},
    Month{"maa", 3},  Month{"mrt", 3},  Month{"apr", 4},  Month{"avr", 4},  Month{"abr", 4},
    Month{"may", 5},  Month{"mai", 5},  Month{"mei", 5},  Month{"maj", 5},  Month{"mag", 5},
    Month{"juin", 6}, Month{"jun", 6},  Month{"giu", 6},  Month{"juil", 7}, Month{"jul", 7},
    Month{"lug", 7},  Month{"aug", 8},  Month{"aoû", 8},  Month{"aou", 8},  Month{"ago", 8},
    Month{"sep", 9},  Month{"set", 9},  Month{"oct", 10}, Month{"okt", 10}, Month{"out", 10},
    Month{"ott", 10}, Month{"nov", 11}, Month{"dec", 12}, Month{"dez", 12}, Month{"déc", 12},
    Month{"dic", 12}};

unsigned month_of(std::string_view word) {
  for (const Month& month : months)
    if (word.starts_with(month.start)) return month.number;
  return 0;
}

/// The numbers and words of a text, in order.
struct Pieces {
  std::array<unsigned, 6> numbers{};
  std::array<std::size_t, 6> digits{};
  std::size_t count = 0;
  unsigned named_month = 0;
  bool is_afternoon = false;
  bool is_morning = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

Pieces pieces_of(std::string_view text) {
  Pieces pieces;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    if (is_digit(text[at])) {
      unsigned number = 0;
      for (; end < text.size() && is_digit(text[end]) && end - at < 4; ++end)
        number = number * 10 + static_cast<unsigned>(text[end] - '0');
      if (pieces.count < pieces.numbers.size()) {
        pieces.digits[pieces.count] = end - at;
        pieces.numbers[pieces.count++] = number;
      }
    } else if (is_letter(text[at])) {
      while (end < text.size() && is_letter(text[end])) ++end;
      const std::string_view word = text.substr(at, end - at);
      pieces.is_afternoon = pieces.is_afternoon || word == "pm" || word == "p";
      pieces.is_morning = pieces.is_morning || word == "am";
      if (pieces.named_month == 0) pieces.named_month = month_of(word);
    }
    at = end > at ? end : at + 1;
  }
  return pieces;
}

}  // namespace

std::optional<Instant> strava_date(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.size() > longest) return {};
  const std::string lower = to_lower(text);
  Pieces pieces = pieces_of(lower);
  for (const std::string_view words : {"a.m", "a. m", "a.\u00A0m"})
    pieces.is_morning = pieces.is_morning || lower.find(words) != std::string::npos;
  const auto& n = pieces.numbers;
  unsigned year = 0;
  unsigned month = pieces.named_month;
  unsigned day = 0;
  std::size_t time_at = 3;
  if (month != 0) {  // "May 29, 2022", "29 mai 2022"
    day = n[0];
    year = n[1];
    time_at = 2;
  } else if (pieces.digits[0] == 4) {  // "2022-05-29"
    year = n[0];
    month = n[1];
    day = n[2];
  } else {  // "29.05.2022", "29/05/2022"
    day = n[0];
    month = n[1];
    year = n[2];
  }
  if (month > 12) std::swap(month, day);  // "5/29/2022"
  if (pieces.count < time_at + 2) return {};
  unsigned hour = n[time_at];
  const unsigned minute = n[time_at + 1];
  const unsigned second = pieces.count > time_at + 2 ? n[time_at + 2] : 0;
  if (pieces.is_afternoon && hour < 12) hour += 12;
  if (pieces.is_morning && hour == 12) hour = 0;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)},
                                         std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok() || year < 1980 || year > 2100 || hour > 23 || minute > 59 || second > 59)
    return {};
  return Instant{std::chrono::sys_days{date}} + std::chrono::hours{hour} +
         std::chrono::minutes{minute} + std::chrono::seconds{second};
}

}  // namespace rubdown::activity
