#include "schedule/self_massage.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "core/day.h"

namespace rubdown::schedule {
namespace {

struct Routine {
  int minutes;
  std::string_view words;
  std::string_view rule;
};

// Doses: docs/mathematics.md, "Self-massage".
constexpr Routine after_long_run{
    10, "arches on a tennis ball 1 min a foot; quads, hamstrings, calves on a roller, 2 x 45 s",
    "R3-51"};
constexpr Routine day_after_long_run{
    12, "quads, hamstrings, hip flexors on a roller, 2 x 45 s each; ball on the glutes 1 min",
    "R1-33"};
constexpr Routine after_hard_session{
    8, "calves and the muscle beside the shin with a stick, 3 x 30 s; quads on a roller 2 x 30 s",
    "R1-34"};

std::optional<Routine> routine_for(const Calendar& calendar, int day) {
  const CalendarDay& today = calendar.at(day);
  if (today.race || !today.closed_by.empty()) return {};
  if (today.long_run) return after_long_run;
  if (today.hard_session) return after_hard_session;
  if (day > -calendar.lead && calendar.at(day - 1).long_run) return day_after_long_run;
  return {};
}

/// Days on which hands have worked, and the day after deep work.
std::set<int> days_taken(const std::vector<Massage>& massages, const Problem& problem) {
  std::set<int> taken;
  for (const Massage& massage : massages) {
    const Offer& offer = problem.offers()[static_cast<std::size_t>(massage.offer)];
    taken.insert(offer.day);
    if (is_deep_work(offer.style)) taken.insert(offer.day + 1);
  }
  return taken;
}

}  // namespace

std::vector<SelfMassage> self_massage_between(const Calendar& calendar,
                                              const std::vector<Massage>& massages,
                                              const Problem& problem) {
  constexpr int per_week_max = 5;
  const std::set<int> taken = days_taken(massages, problem);
  std::vector<SelfMassage> sessions;
  int this_week = 0;
  for (int day = 0; day < calendar.season_days(); ++day) {
    if (weekday_of(calendar.at(day).day) == 0) this_week = 0;
    const auto routine = routine_for(calendar, day);
    if (!routine || taken.contains(day) || this_week == per_week_max) continue;
    ++this_week;
    sessions.push_back({.day = calendar.at(day).day,
                        .minutes = routine->minutes,
                        .words = std::string{routine->words},
                        .rule = std::string{routine->rule}});
  }
  return sessions;
}

}  // namespace rubdown::schedule
