#include "training/ics_event.h"

#include <fmt/format.h>

#include <charconv>

#include "core/day.h"
#include "core/text.h"

namespace rubdown::training {
namespace {

/// Exception dates of a rule: more are a sign of a broken file, and are passed over.
constexpr std::size_t most_dates = 2'000;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || value < 0)
    return std::nullopt;
  return value;
}

std::vector<Moment> moments_of(const IcsEvent& event, std::string_view name) {
  std::vector<Moment> moments;
  for (const IcsProperty& property : event.properties) {
    if (property.name != name) continue;
    for (const std::string_view value : split(property.value, ',')) {
      if (moments.size() >= most_dates) return moments;
      if (const auto time = parse_ics_time(value)) moments.push_back(time->moment);
    }
  }
  return moments;
}

/// DURATION of the forms that calendars write: P1D, PT1H30M, PT45M, P1W.
std::optional<Minutes> parse_duration(std::string_view value) {
  std::int64_t minutes = 0;
  std::int64_t amount = 0;
  for (const char c : value) {
    if (c >= '0' && c <= '9') {
      amount = amount * 10 + (c - '0');
      if (amount > 100'000) return std::nullopt;
      continue;
    }
    const int factor = c == 'W' ? 7 * 1440 : c == 'D' ? 1440 : c == 'H' ? 60 : c == 'M' ? 1 : 0;
    minutes += amount * factor;
    amount = 0;
  }
  if (minutes <= 0) return std::nullopt;
  return Minutes{minutes};
}

std::optional<IcsTime> end_of(const IcsEvent& event, const IcsTime& start) {
  if (const IcsProperty* end = event.find("DTEND")) return parse_ics_time(trim(end->value));
  const IcsProperty* property = event.find("DURATION");
  const auto duration = property != nullptr ? parse_duration(property->value) : std::nullopt;
  if (!duration) return std::nullopt;
  const Minutes since_midnight = start.moment.minute.value_or(Minutes{0}) + *duration;
  IcsTime end = start;
  end.moment.day += std::chrono::days{since_midnight.count() / 1440};
  if (start.moment.minute) end.moment.minute = Minutes{since_midnight.count() % 1440};
  return end;
}

std::string text_of(const IcsEvent& event, std::string_view name) {
  const IcsProperty* property = event.find(name);
  return property != nullptr ? unescape_ics(property->value) : "";
}

}  // namespace

std::optional<IcsTime> parse_ics_time(std::string_view value) {
  value = trim(value);
  const auto day = day_from_iso(value.substr(0, value.find('T')));
  if (!day) return std::nullopt;
  IcsTime time{.moment = {.day = *day}};
  const std::size_t at = value.find('T');
  if (at == std::string_view::npos) return time;
  std::string_view clock = value.substr(at + 1);
  time.utc = clock.ends_with('Z');
  if (time.utc) clock.remove_suffix(1);
  if (clock.size() != 6 && clock.size() != 4) return std::nullopt;
  const auto hour = number(clock.substr(0, 2));
  const auto minute = number(clock.substr(2, 2));
  if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
  time.moment.minute = Minutes{*hour * 60 + *minute};
  return time;
}

std::optional<IcsTimes> times_of(const IcsEvent& event, std::string& why) {
  const IcsProperty* start = event.find("DTSTART");
  if (start == nullptr) {
    why = "it has no DTSTART, so its day is unknown";
    return std::nullopt;
  }
  const auto time = parse_ics_time(start->value);
  if (!time) {
    why = fmt::format("found the start '{}'; expected a day from 1900 to 2199 such as 20271005",
                      shorten(printable(start->value), 30));
    return std::nullopt;
  }
  const IcsProperty* replaces = event.find("RECURRENCE-ID");
  const auto replaced = replaces != nullptr ? parse_ics_time(replaces->value) : std::nullopt;
  const IcsProperty* rule = event.find("RRULE");
  return IcsTimes{.line = event.line,
                  .uid = text_of(event, "UID"),
                  .start = *time,
                  .end = end_of(event, *time),
                  .rule = rule != nullptr ? std::string{trim(rule->value)} : "",
                  .also = moments_of(event, "RDATE"),
                  .except = moments_of(event, "EXDATE"),
                  .replaces = replaced ? std::optional{replaced->moment} : std::nullopt,
                  .cancelled = to_lower(trim(text_of(event, "STATUS"))) == "cancelled",
                  .title = text_of(event, "SUMMARY"),
                  .details = text_of(event, "DESCRIPTION")};
}

}  // namespace rubdown::training
