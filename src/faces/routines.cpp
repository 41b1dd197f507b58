#include "faces/routines.h"

#include <algorithm>

#include "core/day.h"
#include "core/text.h"
#include "faces/words.h"

namespace rubdown::faces {

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

}  // namespace rubdown::faces
