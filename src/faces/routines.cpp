#include "faces/routines.h"

#include <algorithm>
#include <bitset>

#include "core/day.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {
namespace {

std::bitset<7> weekdays_of(const std::vector<Day>& days) {
  std::bitset<7> weekdays;
  for (const Day day : days) weekdays.set(static_cast<std::size_t>(weekday_of(day)));
  return weekdays;
}

/// "Tuesdays, Thursdays and Sundays"
std::string weekday_list(const std::bitset<7>& weekdays, const std::vector<Day>& days) {
  std::string out;
  std::size_t left = weekdays.count();
  for (int weekday = 0; weekday < 7; ++weekday) {
    if (!weekdays[static_cast<std::size_t>(weekday)]) continue;
    const auto one =
        std::find_if(days.begin(), days.end(), [&](Day day) { return weekday_of(day) == weekday; });
    const std::string name = to_long(*one);  // "Tuesday 8 June 2027"
    if (!out.empty()) out += left == 1 ? " and " : ", ";
    out += name.substr(0, name.find(' ')) + "s";
    --left;
  }
  return out;
}

}  // namespace

std::vector<Routine> routines_of(const schedule::Answer& answer) {
  std::vector<Routine> routines;
  for (const schedule::SelfMassage& session : answer.self_massage) {
    auto same = std::find_if(routines.begin(), routines.end(), [&](const Routine& routine) {
      return routine.minutes == session.minutes && routine.words == session.words &&
             routine.rule == session.rule;
    });
    if (same == routines.end())
      same = routines.insert(routines.end(), {session.minutes, session.words, session.rule, {}});
    same->days.push_back(session.day);
  }
  return routines;
}

std::string days_by_month(const std::vector<Day>& days) {
  std::string out;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const std::string day = to_short(days[i]);  // "Mon  7 Jun"
    const bool new_month = i == 0 || month_of(days[i]) != month_of(days[i - 1]);
    const bool last_of_month = i + 1 == days.size() || month_of(days[i + 1]) != month_of(days[i]);
    const bool say_weekday = new_month || weekday_of(days[i]) != weekday_of(days[i - 1]);
    if (i > 0) out += new_month ? "; " : ", ";
    if (say_weekday) out += day.substr(0, 3) + std::string{no_break};
    out += trim(day.substr(4, 2));
    if (last_of_month) out += std::string{no_break} + day.substr(7);
  }
  return out;
}

std::string days_in_words(const std::vector<Day>& days) {
  constexpr std::size_t worth_it = 5;
  if (days.size() < worth_it) return days_by_month(days);
  const std::bitset<7> weekdays = weekdays_of(days);
  std::vector<Day> missing;
  for (Day day = days.front(); day <= days.back(); day += std::chrono::days{1})
    if (weekdays[static_cast<std::size_t>(weekday_of(day))] &&
        !std::binary_search(days.begin(), days.end(), day))
      missing.push_back(day);
  if (missing.size() * 4 > days.size()) return days_by_month(days);
  std::string out = weekday_list(weekdays, days) + " from " + short_day(days.front()) + " to " +
                    short_day(days.back());
  return missing.empty() ? out : out + ", but not " + days_by_month(missing);
}

}  // namespace rubdown::faces
