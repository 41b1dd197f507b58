#include "training/recurrence.h"

#include <libical/ical.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace rubdown::training {
namespace {

namespace chrono = std::chrono;

/// Rules that plans need have a few dozen characters; libical's parser sees no longer ones.
constexpr std::size_t longest_rule = 500;

icaltimetype to_ical(const Moment& moment) {
  const chrono::year_month_day date{moment.day};
  icaltimetype time = icaltime_null_time();
  time.year = static_cast<int>(date.year());
  time.month = static_cast<int>(static_cast<unsigned>(date.month()));
  time.day = static_cast<int>(static_cast<unsigned>(date.day()));
  time.is_date = moment.minute ? 0 : 1;
  if (moment.minute) {
    time.hour = static_cast<int>(moment.minute->count() / 60);
    time.minute = static_cast<int>(moment.minute->count() % 60);
  }
  return time;
}

Moment from_ical(const icaltimetype& time) {
  const chrono::year_month_day date{chrono::year{time.year},
                                    chrono::month{static_cast<unsigned>(time.month)},
                                    chrono::day{static_cast<unsigned>(time.day)}};
  Moment moment{.day = Day{date}};
  if (!time.is_date) moment.minute = Minutes{time.hour * 60 + time.minute};
  return moment;
}

/// The name becomes part of a path in libical: it must look like a zone.
icaltimezone* find_zone(std::string_view zone) {
  const bool plain = !zone.empty() && zone.size() < 64 && zone.front() != '/' &&
                     zone.find("..") == std::string_view::npos &&
                     std::all_of(zone.begin(), zone.end(), [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-' ||
                              c == '+';
                     });
  if (!plain) return nullptr;
  const std::string name{zone};
  return zone == "UTC" ? icaltimezone_get_utc_timezone()
                       : icaltimezone_get_builtin_timezone(name.c_str());
}

bool too_often(const icalrecurrencetype& rule) {
  const auto given = [](const short* list) { return list[0] != ICAL_RECURRENCE_ARRAY_MAX; };
  return rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE ||
         rule.freq == ICAL_HOURLY_RECURRENCE || given(rule.by_second) || given(rule.by_minute) ||
         given(rule.by_hour);
}

struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};
using Iterator = std::unique_ptr<icalrecur_iterator, FreeIterator>;

/// The rule's other calendar ("RSCALE=HEBREW"): libical leaves it to us.
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};
using OwnedText = std::unique_ptr<char, FreeText>;

/// The rule's own end, or the limit's if that comes first: libical must not search beyond it.
void end_at(icalrecurrencetype& rule, Day until, bool with_time) {
  Moment end{.day = until};
  if (with_time) end.minute = Minutes{24 * 60 - 1};
  const icaltimetype limit = to_ical(end);
  const bool sooner =
      !icaltime_is_null_time(rule.until) && icaltime_compare(rule.until, limit) <= 0;
  if (!sooner && rule.count == 0) rule.until = limit;
}

}  // namespace

bool is_zone(std::string_view zone) {
  icalerror_set_errors_are_fatal(0);
  return find_zone(zone) != nullptr;
}

Moment from_utc(const Moment& utc, const std::string& zone) {
  if (!utc.minute) return utc;
  icaltimetype time = to_ical(utc);
  time.zone = icaltimezone_get_utc_timezone();
  return from_ical(icaltime_convert_to_zone(time, find_zone(zone)));
}

Occurrences expand(const std::string& rule, const Moment& start, const RuleLimits& limits) {
  icalerror_set_errors_are_fatal(0);
  Occurrences result;
  if (rule.size() > longest_rule) return result.fault = RuleFault::NotARule, result;
  icalrecurrencetype parsed = icalrecurrencetype_from_string(rule.c_str());
  const OwnedText other_calendar{parsed.rscale};
  if (parsed.freq == ICAL_NO_RECURRENCE) return result.fault = RuleFault::NotARule, result;
  if (too_often(parsed)) return result.fault = RuleFault::TooOften, result;
  const bool endless = icaltime_is_null_time(parsed.until) && parsed.count == 0;
  end_at(parsed, limits.until, start.minute.has_value());
  const Iterator iterator{icalrecur_iterator_new(parsed, to_ical(start))};
  if (!iterator) return result.fault = RuleFault::NotARule, result;
  for (;;) {
    const icaltimetype next = icalrecur_iterator_next(iterator.get());
    if (icaltime_is_null_time(next)) break;
    const Moment moment = from_ical(next);
    if (moment.day > limits.until || result.moments.size() >= limits.count ||
        ++result.steps > limits.steps)
      return result.cut = true, result;
    if (moment.day >= limits.from) result.moments.push_back(moment);
  }
  result.cut = endless;
  return result;
}

}  // namespace rubdown::training
