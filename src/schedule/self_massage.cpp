#include "schedule/self_massage.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>

#include "body/self_massage.h"
#include "core/day.h"

namespace rubdown::schedule {
namespace {

using load::Region;
using Regions = std::vector<const body::Region*>;

/// An evening: its words where no tools are known, and what it works on where they are.
struct Routine {
  int minutes;
  std::string_view words;
  std::string_view rule;
  std::string_view after;  // the rows of body::training_needs(); empty: what running loads most
  int days = 0;
  std::array<Region, 3> regions{};  // that it works on; feet share the calves' soreness
};

// Doses: docs/mathematics.md, "Self-massage".
constexpr Routine after_long_run{
    10,
    "arches on a tennis ball 1 min a foot; quads, hamstrings, calves on a roller, 2 x 45 s",
    "R3-51",
    "long_run",
    0,
    {Region::Calves, Region::Quads, Region::Hamstrings}};
constexpr Routine day_after_long_run{
    12,      "quads, hamstrings, hip flexors on a roller, 2 x 45 s each; ball on the glutes 1 min",
    "R1-33", "long_run",
    1,       {Region::Quads, Region::Hamstrings, Region::Hips}};
constexpr Routine after_hard_session{
    8,
    "calves and the muscle beside the shin with a stick, 3 x 30 s; quads on a roller 2 x 30 s",
    "R1-34",
    "hard_session",
    0,
    {Region::Calves, Region::Quads, Region::Calves}};
constexpr Routine any_evening{
    10,      "quads, calves, hamstrings and glutes with a roller or your hands, 45 s each",
    "R1-40", "",
    0,       {Region::Quads, Region::Calves, Region::Hamstrings}};

bool is_barred(const CalendarDay& day) {
  return std::any_of(day.restrictions.begin(), day.restrictions.end(),
                     [](const Restriction& one) { return one.self_massage; });
}

/// One place that is barred closes the routine: its words would name the place.
bool works_on(const Routine& routine, std::span<const LeaveAlone> barred, Day day) {
  return std::any_of(barred.begin(), barred.end(), [&](const LeaveAlone& place) {
    const auto region = load::region_named(place.spot.region->soreness);
    return place.self_massage && place.holds_on(day) &&
           std::find(routine.regions.begin(), routine.regions.end(), region) !=
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

/// Race day, its eve, and the two days after it, on which legs are left to themselves.
bool is_beside_race(const Calendar& calendar, int day) {
  for (int near = std::max(day - 2, -calendar.lead);
       near <= std::min(day + 1, calendar.season_days() - 1); ++near)
    if (calendar.at(near).race) return true;
  return false;
}

/// Where further evenings may lie, and how many a week has at least.
struct Filling {
  const Calendar& calendar;
  const std::set<int>& taken;
  const SelfMassageWish& wish;
  int per_week = 0;
};

/// The day of these seven that lies farthest from any session; nothing: none is free.
std::optional<int> widest_gap(const Filling& filling, int monday,
                              const std::vector<SelfMassage>& sessions) {
  const Calendar& calendar = filling.calendar;
  std::optional<int> best;
  int best_distance = 0;
  for (int day = std::max(0, monday); day < std::min(monday + 7, calendar.season_days()); ++day) {
    const CalendarDay& entry = calendar.at(day);
    if (is_beside_race(calendar, day) || is_barred(entry) || filling.taken.contains(day)) continue;
    if (works_on(any_evening, filling.wish.barred, entry.day)) continue;
    const int distance = distance_to(sessions, entry.day);
    if (distance > best_distance) {
      best_distance = distance;
      best = day;
    }
  }
  return best;
}

/// Weeks that the season cuts are let be.
void fill_weeks(std::vector<SelfMassage>& sessions, const Filling& filling) {
  const Calendar& calendar = filling.calendar;
  for (int monday = (7 - weekday_of(calendar.first_day())) % 7;
       monday + 7 <= calendar.season_days(); monday += 7) {
    const Day first = calendar.at(monday).day;
    const auto in_week = [&](const SelfMassage& one) {
      return one.day >= first && one.day < first + std::chrono::days{7};
    };
    auto count = std::count_if(sessions.begin(), sessions.end(), in_week);
    for (; count < filling.per_week; ++count) {
      const auto day = widest_gap(filling, monday, sessions);
      if (!day) break;
      sessions.push_back(session_on(calendar.at(*day).day, any_evening, filling.wish.tools));
    }
  }
  std::stable_sort(sessions.begin(), sessions.end(),
                   [](const SelfMassage& a, const SelfMassage& b) { return a.day < b.day; });
}

/// Rule R0-45 wants it daily, R1-40 within the week: three to seven times a week (C37).
int wanted_per_week(const SelfMassageWish& wish, const Problem& problem) {
  constexpr int without_massage = 3;
  const int rhythm = wish.every_days ? static_cast<int>(7 / *wish.every_days) : 0;
  return std::max(rhythm, is_self_massage_only(problem) ? without_massage : 0);
}

}  // namespace

std::vector<SelfMassage> self_massage_between(const Calendar& calendar,
                                              const std::vector<Massage>& massages,
                                              const Problem& problem, const SelfMassageWish& wish) {
  constexpr int usual_per_week_max = 5;
  const int per_week = wanted_per_week(wish, problem);
  const int per_week_max = std::max(usual_per_week_max, per_week);
  const std::set<int> taken = days_taken(massages, problem);
  std::vector<SelfMassage> sessions;
  int this_week = 0;
  for (int day = 0; day < calendar.season_days(); ++day) {
    if (weekday_of(calendar.at(day).day) == 0) this_week = 0;
    const auto routine = routine_for(calendar, day);
    if (!routine || taken.contains(day) || this_week == per_week_max) continue;
    if (works_on(*routine, wish.barred, calendar.at(day).day)) continue;
    ++this_week;
    sessions.push_back(session_on(calendar.at(day).day, *routine, wish.tools));
  }
  fill_weeks(sessions, {calendar, taken, wish, per_week});
  return sessions;
}

}  // namespace rubdown::schedule
