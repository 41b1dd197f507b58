#include "schedule/self_massage.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "core/day.h"

namespace rubdown::schedule {
namespace {

using load::Region;

struct Routine {
  int minutes;
  std::string_view words;
  std::string_view rule;
  std::array<Region, 3> regions;  // that it works on; feet share the calves' soreness
};

// Doses: docs/mathematics.md, "Self-massage".
constexpr Routine after_long_run{
    10,
    "arches on a tennis ball 1 min a foot; quads, hamstrings, calves on a roller, 2 x 45 s",
    "R3-51",
    {Region::Calves, Region::Quads, Region::Hamstrings}};
constexpr Routine day_after_long_run{
    12,
    "quads, hamstrings, hip flexors on a roller, 2 x 45 s each; ball on the glutes 1 min",
    "R1-33",
    {Region::Quads, Region::Hamstrings, Region::Hips}};
constexpr Routine after_hard_session{
    8,
    "calves and the muscle beside the shin with a stick, 3 x 30 s; quads on a roller 2 x 30 s",
    "R1-34",
    {Region::Calves, Region::Quads, Region::Calves}};

bool is_barred(const CalendarDay& day) {
  return std::any_of(day.restrictions.begin(), day.restrictions.end(),
                     [](const Restriction& one) { return one.self_massage; });
}

/// One place that is barred closes the routine: its words would name the place.
bool works_on(const Routine& routine, std::span<const LeaveAlone> barred, Day day) {
  return std::any_of(barred.begin(), barred.end(), [&](const LeaveAlone& place) {
    return place.self_massage && place.holds_on(day) &&
           std::find(routine.regions.begin(), routine.regions.end(), place.region) !=
               routine.regions.end();
  });
}

std::optional<Routine> routine_for(const Calendar& calendar, int day) {
  const CalendarDay& today = calendar.at(day);
  if (today.race || is_barred(today)) return {};
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
                                              const Problem& problem,
                                              std::span<const LeaveAlone> barred) {
  constexpr int per_week_max = 5;
  const std::set<int> taken = days_taken(massages, problem);
  std::vector<SelfMassage> sessions;
  int this_week = 0;
  for (int day = 0; day < calendar.season_days(); ++day) {
    if (weekday_of(calendar.at(day).day) == 0) this_week = 0;
    const auto routine = routine_for(calendar, day);
    if (!routine || taken.contains(day) || this_week == per_week_max) continue;
    if (works_on(*routine, barred, calendar.at(day).day)) continue;
    ++this_week;
    sessions.push_back({.day = calendar.at(day).day,
                        .minutes = routine->minutes,
                        .words = std::string{routine->words},
                        .rule = std::string{routine->rule}});
  }
  return sessions;
}

}  // namespace rubdown::schedule
