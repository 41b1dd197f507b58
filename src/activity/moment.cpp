#include "activity/moment.h"

#include <chrono>
#include <cstring>

#include "core/text.h"

namespace rubdown::activity {
namespace {

constexpr std::size_t day_length = 10;  // "2018-04-23"
constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t minute_ms = 60'000;
constexpr int first_year = 1980;
constexpr int last_year = 2100;
constexpr int offset_hours_max = 18;  // no zone has ever been further out than 15

/// Two digits as a number, or -1.
int two(const char* at) {
  const auto tens = static_cast<unsigned>(at[0] - '0');
  const auto ones = static_cast<unsigned>(at[1] - '0');
  return tens > 9 || ones > 9 ? -1 : static_cast<int>(tens * 10 + ones);
}

/// Thousandths of ".179" or ",5"; what is finer is dropped. `rest` begins behind the fraction.
std::int64_t fraction_ms(std::string_view& rest) {
  if (rest.empty() || (rest.front() != '.' && rest.front() != ',')) return 0;
  rest.remove_prefix(1);
  std::int64_t ms = 0;
  for (std::int64_t weight = 100; !rest.empty() && rest.front() >= '0' && rest.front() <= '9';
       rest.remove_prefix(1), weight /= 10)
    ms += weight * (rest.front() - '0');
  return ms;
}

/// "+01:15", "-0800", "+02" in seconds.
std::optional<std::int32_t> offset_of(std::string_view zone) {
  const bool has_minutes = zone.size() == 5 || (zone.size() == 6 && zone[3] == ':');
  if (!has_minutes && zone.size() != 3) return {};
  if (zone.front() != '+' && zone.front() != '-') return {};
  const int hours = two(zone.data() + 1);
  const int minutes = has_minutes ? two(zone.data() + zone.size() - 2) : 0;
  if (hours < 0 || hours > offset_hours_max || minutes < 0 || minutes > 59) return {};
  const int seconds = hours * 3600 + minutes * 60;
  return zone.front() == '-' ? -seconds : seconds;
}

}  // namespace

bool MomentReader::read_day(std::string_view text) {
  if (day_text_[0] != '\0' && std::memcmp(text.data(), day_text_, day_length) == 0) return true;
  const char* at = text.data();
  const int century = two(at);
  const int year = two(at + 2);
  const int month = two(at + 5);
  const int day = two(at + 8);
  if (century < 0 || year < 0 || month < 1 || day < 1 || at[4] != '-' || at[7] != '-') return false;
  const int full_year = century * 100 + year;
  const std::chrono::year_month_day date{std::chrono::year{full_year},
                                         std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok() || full_year < first_year || full_year > last_year) return false;
  day_ms_ = std::chrono::sys_days{date}.time_since_epoch().count() * day_ms;
  std::memcpy(day_text_, text.data(), day_length);
  return true;
}

std::optional<Moment> MomentReader::read(std::string_view text) {
  constexpr std::size_t shortest = 19;  // "2018-04-23T15:54:34"
  text = trim(text);
  if (text.size() < shortest) return {};
  const char* at = text.data();
  const bool is_separated = at[10] == 'T' || at[10] == 't' || at[10] == ' ';
  if (!is_separated || at[13] != ':' || at[16] != ':' || !read_day(text)) return {};
  const int hour = two(at + 11);
  const int minute = two(at + 14);
  const int second = two(at + 17);
  // 60 is a leap second.
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return {};
  std::string_view rest = text.substr(shortest);
  Moment moment{.utc_ms = day_ms_ + hour * hour_ms + minute * minute_ms + second * 1000LL};
  moment.utc_ms += fraction_ms(rest);
  if (rest == "Z" || rest == "z") return moment;
  if (rest.empty()) {
    moment.has_zone = false;
    return moment;
  }
  moment.offset_s = offset_of(trim(rest));
  if (!moment.offset_s) return {};
  moment.utc_ms -= std::int64_t{*moment.offset_s} * 1000;
  return moment;
}

}  // namespace rubdown::activity
