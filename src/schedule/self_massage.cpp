#include "schedule/self_massage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>

#include "body/self_massage.h"
#include "core/day.h"

namespace rubdown::schedule {
namespace {

using Regions = std::vector<const body::Region*>;

/// An evening: its words where no tools are known, and what it works on where they are.
struct Routine {
  int minutes;
  std::string_view words;
  std::string_view rule;
  std::string_view after;  // the rows of body::training_needs(); empty: what running loads most
  int days = 0;
};

// Doses: docs/mathematics.md, "Self-massage".
constexpr Routine after_long_run{
    10, "arches on a tennis ball 1 min a foot; quads, hamstrings, calves on a roller, 2 x 45 s",
    "R3-51", "long_run", 0};
constexpr Routine day_after_long_run{
    12, "quads, hamstrings, hip flexors on a roller, 2 x 45 s each; ball on the glutes 1 min",
    "R1-33", "long_run", 1};
constexpr Routine after_hard_session{
    8, "calves and the muscle beside the shin with a stick, 3 x 30 s; quads on a roller 2 x 30 s",
    "R1-34", "hard_session", 0};
constexpr Routine any_evening{
    10, "quads, calves, hamstrings and glutes with a roller or your hands, 45 s each", "R1-40", "",
    0};

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

Regions regions_of(const Routine& routine) {
  for (const body::TrainingNeed& row : body::training_needs())
    if (row.after == routine.after && row.days.least <= routine.days &&
        routine.days <= row.days.most)
      return row.regions;
  const auto usual = body::usual_regions();
  return {usual.begin(), usual.end()};
}

/// "foam roller: quad, hamstring; your hands: calf; 30 to 60 s each"
std::string words_with(const std::vector<std::string>& tools, const Routine& routine) {
  struct Part {
    const body::Tool* tool;
    std::string places;
  };
  std::vector<Part> parts;
  for (const body::Region* region : regions_of(routine)) {
    const body::Technique* technique = body::best_technique(*region, {.owned = tools});
    if (!technique) continue;
    const auto part = std::find_if(parts.begin(), parts.end(),
                                   [&](const Part& one) { return one.tool == technique->tool; });
    if (part == parts.end())
      parts.push_back({technique->tool, region->name});
    else
      part->places += ", " + region->name;
  }
  std::string words;
  for (const Part& part : parts) words += fmt::format("{}: {}; ", part.tool->name, part.places);
  return words + fmt::format("{} to {} s each", body::dose::set_s_min, body::dose::set_s_max);
}

SelfMassage session_on(Day day, const Routine& routine, const std::vector<std::string>& tools) {
  return {.day = day,
          .minutes = routine.minutes,
          .words = tools.empty() ? std::string{routine.words} : words_with(tools, routine),
          .rule = std::string{routine.rule}};
}

/// No massage can be bought: the menu is empty, or the budget says none on every day of an offer.
bool is_self_massage_only(const Problem& problem) {
  const auto& offers = problem.offers();
  const auto& limits = problem.data().limits;
  return std::all_of(offers.begin(), offers.end(), [&](const Offer& offer) {
    return std::any_of(limits.begin(), limits.end(), [&](const Limit& limit) {
      return limit.count_max == 0 && limit.depth_min == 0 && limit.first_day <= offer.day &&
             offer.day <= limit.last_day;
    });
  });
}

/// How far a day lies from the nearest session.
int distance_to(const std::vector<SelfMassage>& sessions, Day day) {
  int nearest = 7;
  for (const SelfMassage& one : sessions)
    nearest = std::min(nearest, std::abs(static_cast<int>((one.day - day).count())));
  return nearest;
}

/// The day of these seven that lies farthest from any session; nothing: none is free.
std::optional<int> widest_gap(const Calendar& calendar, int monday, const std::set<int>& taken,
                              const std::vector<SelfMassage>& sessions) {
  std::optional<int> best;
  int best_distance = 0;
  for (int day = std::max(0, monday); day < std::min(monday + 7, calendar.season_days()); ++day) {
    const CalendarDay& entry = calendar.at(day);
    const bool is_eve = day + 1 < calendar.season_days() && calendar.at(day + 1).race;
    if (entry.race || is_eve || !entry.closed_by.empty() || taken.contains(day)) continue;
    const int distance = distance_to(sessions, entry.day);
    if (distance > best_distance) {
      best_distance = distance;
      best = day;
    }
  }
  return best;
}

/// Rule R1-40, and conflict C37: three to seven times a week. Weeks that the season cuts are let
/// be.
void fill_weeks(std::vector<SelfMassage>& sessions, const Calendar& calendar,
                const std::set<int>& taken, const std::vector<std::string>& tools) {
  constexpr int per_week_min = 3;
  for (int monday = (7 - weekday_of(calendar.first_day())) % 7;
       monday + 7 <= calendar.season_days(); monday += 7) {
    const Day first = calendar.at(monday).day;
    const auto in_week = [&](const SelfMassage& one) {
      return one.day >= first && one.day < first + std::chrono::days{7};
    };
    auto count = std::count_if(sessions.begin(), sessions.end(), in_week);
    for (; count < per_week_min; ++count) {
      const auto day = widest_gap(calendar, monday, taken, sessions);
      if (!day) break;
      sessions.push_back(session_on(calendar.at(*day).day, any_evening, tools));
    }
  }
  std::stable_sort(sessions.begin(), sessions.end(),
                   [](const SelfMassage& a, const SelfMassage& b) { return a.day < b.day; });
}

}  // namespace

std::vector<SelfMassage> self_massage_between(const Calendar& calendar,
                                              const std::vector<Massage>& massages,
                                              const Problem& problem,
                                              const std::vector<std::string>& tools) {
  constexpr int per_week_max = 5;
  const std::set<int> taken = days_taken(massages, problem);
  std::vector<SelfMassage> sessions;
  int this_week = 0;
  for (int day = 0; day < calendar.season_days(); ++day) {
    if (weekday_of(calendar.at(day).day) == 0) this_week = 0;
    const auto routine = routine_for(calendar, day);
    if (!routine || taken.contains(day) || this_week == per_week_max) continue;
    ++this_week;
    sessions.push_back(session_on(calendar.at(day).day, *routine, tools));
  }
  if (is_self_massage_only(problem)) fill_weeks(sessions, calendar, taken, tools);
  return sessions;
}

}  // namespace rubdown::schedule
