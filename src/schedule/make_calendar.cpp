#include "schedule/make_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "load/wear.h"
#include "schedule/blocks.h"

namespace rubdown::schedule {
namespace {

using training::Workout;
using training::WorkoutKind;

std::string_view noun_for(WorkoutKind kind) {
  constexpr std::array<std::string_view, training::workout_kind_count> nouns = {
      "rest",      "easy run",       "recovery run", "long run",        "tempo",
      "intervals", "hills",          "fartlek",      "progression run", "race pace",
      "strength",  "cross training", "race"};
  return nouns[static_cast<std::size_t>(kind)];
}

std::string words_for(const Workout& workout) {
  const bool is_any_hard = !workout.named && training::is_hard(workout.kind);
  std::string words{is_any_hard ? "hard run" : noun_for(workout.kind)};
  if (workout.distance)
    words +=
        fmt::format(" {:g} km", static_cast<double>((workout.distance->count() + 50) / 100) / 10.0);
  else if (workout.duration)
    words += fmt::format(" {} min", workout.duration->count() / 60);
  return words;
}

/// Adds one workout to its day. Days may hold several.
void add(CalendarDay& day, const Workout& workout, const load::UsualRuns& usual) {
  const double size = usual.size_of(workout);
  day.known = true;
  day.words += day.words.empty() ? words_for(workout) : " + " + words_for(workout);
  day.wear += load::usual_wear(workout.kind) * size;
  if (!training::is_run(workout.kind)) return;
  day.rest = false;
  if (workout.start && (!day.run_start || *workout.start < *day.run_start))
    day.run_start = workout.start;
  if (workout.kind == WorkoutKind::Long) {
    day.long_run = true;
    day.long_size = size;
  } else if (training::is_hard(workout.kind)) {
    day.hard_session = true;
  } else if (workout.kind != WorkoutKind::Race) {
    day.easy_run = true;
  }
}

std::string name_of_race(const Race& race) {
  return race.name.empty() ? std::string{name_of(race.distance)} : race.name;
}

/// A race day is a race and nothing else, whatever the plan wrote there.
void set_race(CalendarDay& day, const Race& race, int index) {
  day.known = true;
  day.rest = false;
  day.easy_run = day.long_run = false;
  // On the way to the goal a race is also a hard session: days around it follow both.
  day.hard_session = race.importance == Importance::Minor;
  day.race = index;
  day.wear = load::race_wear(race.distance);
  day.words = "race: " + name_of_race(race);
}

/// An easy run beside a hard or long one does not make the day an easy day.
void settle(CalendarDay& day) {
  if (day.long_run || day.hard_session || day.race) day.easy_run = false;
  if (day.long_run) day.hard_session = false;
  if (!day.words.empty()) return;
  day.words = "nothing planned";
}

void mark_last_hard(Calendar& calendar) {
  constexpr int reach_days = 14;
  for (int race_day = 0; race_day < calendar.season_days(); ++race_day) {
    if (!calendar.at(race_day).race) continue;
    for (int day = race_day - 1; day >= std::max(race_day - reach_days, -calendar.lead); --day) {
      CalendarDay& candidate = calendar.days[static_cast<std::size_t>(day + calendar.lead)];
      if (!candidate.hard_session) continue;
      candidate.last_hard_before_race = true;
      break;
    }
  }
}

Calendar empty_calendar(const CalendarRequest& request) {
  Calendar calendar;
  calendar.lead = lead_days;
  const Day first = request.from - std::chrono::days{lead_days};
  for (Day day = first; day <= request.until; day += std::chrono::days{1}) {
    CalendarDay entry;
    entry.day = day;
    calendar.days.push_back(std::move(entry));
  }
  calendar.races = request.races;
  std::sort(calendar.races.begin(), calendar.races.end(),
            [](const Race& a, const Race& b) { return a.day < b.day; });
  return calendar;
}

CalendarDay* find(Calendar& calendar, Day day) {
  const auto index = (day - calendar.days.front().day).count();
  if (index < 0 || index >= static_cast<std::ptrdiff_t>(calendar.days.size())) return nullptr;
  return &calendar.days[static_cast<std::size_t>(index)];
}

}  // namespace

Calendar make_calendar(const training::Plan& plan, const CalendarRequest& request) {
  Calendar calendar = empty_calendar(request);
  const load::UsualRuns usual{plan};
  for (const Workout& workout : plan.workouts)
    if (CalendarDay* day = find(calendar, workout.day)) add(*day, workout, usual);
  for (std::size_t i = 0; i < calendar.races.size(); ++i)
    if (CalendarDay* day = find(calendar, calendar.races[i].day))
      set_race(*day, calendar.races[i], static_cast<int>(i));
  for (const RecordedDay& recorded : request.recorded)
    if (CalendarDay* day = find(calendar, recorded.day)) overlay(*day, recorded);
  for (const load::SorenessDay& sore : request.soreness)
    if (CalendarDay* day = find(calendar, sore.day)) day->legs = sorest_leg(sore);
  for (CalendarDay& day : calendar.days) settle(day);
  mark_last_hard(calendar);
  set_blocks(calendar, request.taper_days);
  for (CalendarDay& day : calendar.days) {
    for (const BlockOverride& range : request.blocks)
      if (day.day >= range.first && day.day <= range.last) day.block = range.block;
    for (const Restriction& restriction : request.closed)
      if (restriction.holds_on(day.day)) day.restrictions.push_back(restriction);
  }
  return calendar;
}

}  // namespace rubdown::schedule
