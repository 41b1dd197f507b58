#include "body/since.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/day.h"
#include "core/text.h"

namespace rubdown::body {
namespace {

using std::chrono::days;

/// So many small words between "since" and its day.
constexpr std::size_t reach = 6;

/// What a few words say of a day.
struct When {
  std::optional<Day> day{};
  std::string problem{};
  std::size_t end = 0;  // the item after them
};

std::optional<int> whole(std::string_view digits) {
  constexpr std::size_t longest = 4;
  int value = 0;
  const char* end = digits.data() + digits.size();
  if (digits.empty() || digits.size() > longest) return std::nullopt;
  const auto [stop, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return value;
}

/// The same day of the month so many months ago, or that month's last.
Day months_before(Day day, int count) {
  const std::chrono::year_month_day date{day};
  const auto month =
      std::chrono::year_month{date.year(), date.month()} - std::chrono::months{count};
  const auto last = (month / std::chrono::last).day();
  return Day{month / std::min(date.day(), last)};
}

class Reader {
 public:
  Reader(const Line& line, Day today) : line_{line}, today_{today} {}

  /// The words after "since" or "after".
  std::optional<When> after_opener(std::size_t opener) const {
    bool last = false;
    const std::size_t end = opener + reach;
    for (std::size_t at = opener + 1; at < end; ++at) {
      if (const auto when = named_day(at)) return when;
      if (const auto when = weekday(at, line_.items[opener], last)) return when;
      if (const auto when = date(at)) return when;
      if (const auto when = count(at)) return when;
      if (!line_.is(at, Role::Last) && !is_small(at)) break;
      last |= line_.is(at, Role::Last);
    }
    return std::nullopt;
  }

  /// "3 days", "a week", "two months", with an "ago" or without.
  std::optional<When> count(std::size_t at) const {
    const auto number = number_at(at);
    if (!number) return std::nullopt;
    const std::size_t unit = at + 1;
    const bool known = line_.is(unit, Role::DayUnit) || line_.is(unit, Role::WeekUnit) ||
                       line_.is(unit, Role::MonthUnit);
    if (!known) return std::nullopt;
    const std::size_t end = line_.is(unit + 1, Role::Ago) ? unit + 2 : unit + 1;
    if (line_.is(unit, Role::MonthUnit)) return judged(months_before(today_, *number), at, end);
    const int each = line_.is(unit, Role::WeekUnit) ? 7 : 1;
    return judged(today_ - days{*number * each}, at, end);
  }

  /// "for (the last, about) 3 days"
  std::optional<When> after_for(std::size_t opener) const {
    std::size_t at = opener + 1;
    const std::size_t end = at + reach;
    while (at < end && (line_.is(at, Role::Last) || line_.is(at, Role::For) || is_small(at))) ++at;
    return count(at);
  }

  std::optional<When> named_day(std::size_t at) const {
    if (at >= line_.items.size()) return std::nullopt;
    const auto ago = line_.items[at].value(Role::Day);
    if (!ago) return std::nullopt;
    return judged(today_ - days{*ago}, at, at + 1);
  }

  std::optional<When> weekday(std::size_t at, const Item& opener, bool last) const {
    if (at >= line_.items.size() || !same_language(opener, line_.items[at])) return std::nullopt;
    const auto wanted = line_.items[at].value(Role::Weekday);
    if (!wanted) return std::nullopt;
    const int back = (weekday_of(today_) - *wanted + 7) % 7;
    if (back > 0) return judged(today_ - days{back}, at, at + 1);
    if (last) return judged(today_ - days{7}, at, at + 1);
    return When{.problem = fmt::format("'{}' may be today or a week ago", words(at, at + 1)),
                .end = at + 1};
  }

 private:
  /// "the", "about", "on", and the hyphen that some people put there.
  bool is_small(std::size_t at) const {
    return line_.is(at, Role::Glue) || line_.is(at, Role::Fill);
  }

  /// German "so" is a Sunday after "seit", not after "since".
  static bool same_language(const Item& a, const Item& b) {
    return std::any_of(a.senses.begin(), a.senses.end(), [&](const Sense& one) {
      return std::any_of(b.senses.begin(), b.senses.end(), [&](const Sense& other) {
        return other.role == Role::Weekday && other.language == one.language;
      });
    });
  }

  std::optional<int> number_at(std::size_t at) const {
    if (at >= line_.items.size()) return std::nullopt;
    if (line_.has_form(at, Item::Form::Numeral)) return whole(line_.word(at));
    if (line_.is(at, Role::One)) return 1;
    return line_.items[at].value(Role::Number);
  }

  /// "3 Oct", "3. Oktober", "the 3rd of October", "Oct 3", "3.10.", 2027-10-03.
  std::optional<When> date(std::size_t at) const {
    if (line_.has_form(at, Item::Form::Date)) {
      const auto day = day_from_iso(line_.word(at));
      if (!day) return no_such_day(at, at + 1);
      return judged(*day, at, at + 1);
    }
    if (line_.is(at, Role::Month)) return month_first(at);
    if (!line_.has_form(at, Item::Form::Numeral)) return std::nullopt;
    if (line_.is_mark(at + 1, "/") && line_.has_form(at + 2, Item::Form::Numeral))
      return When{.problem = fmt::format("'{}' can be read in two ways: write the month as a word",
                                         words(at, at + 3)),
                  .end = at + 3};
    if (const auto when = dotted(at)) return when;
    return day_first(at);
  }

  std::optional<When> month_first(std::size_t at) const {
    const auto day = at + 1 < line_.items.size() && line_.has_form(at + 1, Item::Form::Numeral)
                         ? whole(line_.word(at + 1))
                         : std::nullopt;
    if (!day) return std::nullopt;
    const std::size_t end = line_.glued(at + 2) && line_.is(at + 2, Role::Glue) ? at + 3 : at + 2;
    return dated(*day, *line_.items[at].value(Role::Month), at, end);
  }

  std::optional<When> day_first(std::size_t at) const {
    std::size_t month = at + 1;
    while (line_.is(month, Role::Glue) || (line_.glued(month) && line_.word(month) == ".")) ++month;
    const auto day = whole(line_.word(at));
    if (!day || !line_.is(month, Role::Month)) return std::nullopt;
    return dated(*day, *line_.items[month].value(Role::Month), at, month + 1);
  }

  /// "3.10." is one number to the tokens.
  std::optional<When> dotted(std::size_t at) const {
    const auto parts = split(line_.word(at), '.');
    if (parts.size() != 2) return std::nullopt;
    const auto day = whole(parts[0]);
    const auto month = whole(parts[1]);
    if (!day || !month) return std::nullopt;
    const bool stop = line_.glued(at + 1) && line_.word(at + 1) == ".";
    return dated(*day, *month, at, stop ? at + 2 : at + 1);
  }

  /// With the year that follows; else the latest such day that is not ahead.
  When dated(int day, int month, std::size_t at, std::size_t end) const {
    const auto year = line_.has_form(end, Item::Form::Numeral) && line_.word(end).size() == 4
                          ? whole(line_.word(end))
                          : std::nullopt;
    if (year) ++end;
    const auto in = [&](int which) {
      return day_from_iso(fmt::format("{:04}-{:02}-{:02}", which, month, day));
    };
    const int this_year = static_cast<int>(std::chrono::year_month_day{today_}.year());
    const auto found = in(year.value_or(this_year));
    if (!found) return no_such_day(at, end);
    if (year || *found <= today_) return judged(*found, at, end);
    const auto before = in(this_year - 1);
    constexpr days recent{183};
    if (before && today_ - *before <= recent) return judged(*before, at, end);
    return judged(*found, at, end);
  }

  When no_such_day(std::size_t at, std::size_t end) const {
    return {.problem = fmt::format("found '{}', a day that does not exist", words(at, end)),
            .end = end};
  }

  When judged(Day day, std::size_t at, std::size_t end) const {
    static const Day earliest = *day_from_iso("1900-01-01");
    if (day > today_)
      return {.problem = fmt::format("'{}' is in the future: {}", words(at, end), to_iso(day)),
              .end = end};
    if (day < earliest)
      return {.problem = fmt::format("'{}' is longer ago than anybody remembers", words(at, end)),
              .end = end};
    return {.day = day, .problem = {}, .end = end};
  }

  std::string words(std::size_t at, std::size_t end) const {
    constexpr std::size_t longest = 40;
    return shorten(printable(line_.typed(at, end - 1)), longest);
  }

  const Line& line_;
  Day today_;
};

/// "ran for 3 days" speaks of the running: only after words that are known is it the finding's
/// time.
bool follows_known_words(const Line& line, std::size_t at) {
  if (at == 0) return true;
  return !line.has_form(at - 1, Item::Form::Unknown) && !line.is(at - 1, Role::Not) &&
         !line.is(at - 1, Role::Unit);
}

std::optional<When> opened_at(const Line& line, const Reader& reader, std::size_t at) {
  if (line.is(at, Role::Since)) return reader.after_opener(at);
  if (line.is(at, Role::Last))
    if (const auto when = reader.weekday(at + 1, line.items[at], true)) return when;
  if (!follows_known_words(line, at)) return std::nullopt;
  if (line.is(at, Role::After) && !line.is(at + 1, Role::One))
    if (const auto when = reader.after_opener(at)) return when;
  if (line.is(at, Role::For) || line.is(at, Role::Last))
    if (const auto when = reader.after_for(at)) return when;
  if (const auto when = reader.count(at); when && line.is(when->end - 1, Role::Ago)) return when;
  return std::nullopt;
}

/// One day, or what there is to ask.
SinceHeard agreed(const std::vector<When>& all) {
  SinceHeard heard;
  for (const When& when : all) {
    if (!when.problem.empty()) return {.day = {}, .problem = when.problem};
    if (heard.day && heard.day != when.day)
      return {.day = {},
              .problem = "found two days: " + to_iso(*heard.day) + " and " + to_iso(*when.day)};
    heard.day = when.day;
  }
  return heard;
}

}  // namespace

SinceHeard hear_since(Line& line, Day today) {
  const Reader reader{line, today};
  std::vector<When> opened;
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    const auto when = opened_at(line, reader, at);
    if (!when) continue;
    line.use(at, when->end);
    opened.push_back(*when);
    at = when->end - 1;
  }
  if (!opened.empty()) return agreed(opened);

  std::vector<std::size_t> named;
  for (std::size_t at = 0; at < line.items.size(); ++at)
    if (line.items[at].value(Role::Day).value_or(-1) >= 0) named.push_back(at);
  if (named.size() != 1) return {};
  const auto when = reader.named_day(named.front());
  line.use(named.front(), when->end);
  return {.day = when->day, .problem = {}};
}

}  // namespace rubdown::body
