#include "core/day.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "core/text.h"

namespace rubdown {
namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::optional<int> digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.empty()) return {};
  if (text.front() == '-' || text.front() == '+') return {};
  return value;
}

chrono::year_month_day parts_of(Day day) { return chrono::year_month_day{day}; }

std::string_view weekday_name(Day day) {
  return weekdays[static_cast<std::size_t>(weekday_of(day))];
}

std::string_view month_name(Day day) {
  return months[static_cast<unsigned>(parts_of(day).month()) - 1];
}

}  // namespace

std::optional<Day> day_from_iso(std::string_view text) {
  const bool dashed = text.size() == 10 && text[4] == '-' && text[7] == '-';
  if (!dashed && text.size() != 8) return {};
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(dashed ? 5 : 4, 2));
  const auto day = digits(text.substr(dashed ? 8 : 6, 2));
  if (!year || !month || !day || *year < 1900 || *year > 2199) return {};
  const chrono::year_month_day date{chrono::year{*year},
                                    chrono::month{static_cast<unsigned>(*month)},
                                    chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return {};
  return Day{date};
}

std::string to_iso(Day day) {
  const auto date = parts_of(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_short(Day day) {
  return fmt::format("{} {:2} {}", weekday_name(day).substr(0, 3),
                     static_cast<unsigned>(parts_of(day).day()), month_name(day).substr(0, 3));
}

std::string to_long(Day day) {
  const auto date = parts_of(day);
  return fmt::format("{} {} {} {}", weekday_name(day), static_cast<unsigned>(date.day()),
                     month_name(day), static_cast<int>(date.year()));
}

int weekday_of(Day day) { return static_cast<int>(chrono::weekday{day}.iso_encoding()) - 1; }

std::string_view weekday_code(std::size_t weekday) {
  constexpr std::array<std::string_view, 7> codes = {"mon", "tue", "wed", "thu",
                                                     "fri", "sat", "sun"};
  return codes[weekday];
}

std::optional<int> weekday_named(std::string_view name) {
  if (name.size() < 3) return {};
  const std::string wanted = to_lower(name);
  for (std::size_t i = 0; i < weekdays.size(); ++i)
    if (to_lower(weekdays[i]).starts_with(wanted)) return static_cast<int>(i);
  return {};
}

Day monday_of(Day day) { return day - chrono::days{weekday_of(day)}; }

Day month_of(Day day) {
  const auto date = parts_of(day);
  return Day{date.year() / date.month() / 1};
}

}  // namespace rubdown
