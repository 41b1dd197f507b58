#include "app/brief_training.h"

#include <algorithm>
#include <numeric>

#include "schedule/blocks.h"

namespace rubdown::app {
namespace {

using care::Brief;
using schedule::Calendar;
using schedule::CalendarDay;

constexpr std::chrono::days load_felt{14};
constexpr int weeks_max = 6;
constexpr std::chrono::days week{7};

struct RaceOn {
  Day day{};
  RaceDistance distance = RaceDistance::Marathon;
};

std::string race_words(RaceDistance distance) {
  return distance == RaceDistance::Half ? "half marathon" : std::string{name_of(distance)};
}

/// From `day` in steps of `step` to the end of the calendar.
std::optional<Brief::Training> nearest(const Calendar& calendar, int day, int step,
                                       bool CalendarDay::*is) {
  for (int at = day; at >= -calendar.lead && at < calendar.season_days(); at += step) {
    const CalendarDay& entry = calendar.at(at);
    if (entry.*is && !entry.race) return Brief::Training{entry.day, entry.words};
  }
  return {};
}

/// The mean of all but the last; nothing of fewer than two.
std::optional<double> usual_of(const std::vector<double>& weeks) {
  if (weeks.size() < 3) return {};
  const double sum = std::accumulate(weeks.begin(), weeks.end() - 1, 0.0);
  return sum / static_cast<double>(weeks.size() - 1);
}

double km_between(std::span<const activity::Session> sessions, Day after, Day last,
                  std::chrono::seconds utc_offset) {
  double metres = 0;
  for (const activity::Session& session : sessions) {
    const Day day = load::day_of(session, utc_offset);
    if (session.sport == activity::Sport::Run && day > after && day <= last)
      metres += session.distance_m.value_or(0);
  }
  return metres / 1000;
}

}  // namespace

void tell_race(Brief& brief, const Calendar& calendar, std::span<const RaceWish> told) {
  std::vector<RaceOn> races;
  for (const Race& race : calendar.races) races.push_back({race.day, race.distance});
  for (const RaceWish& race : told) races.push_back({race.day, race.distance});
  const RaceOn* best = nullptr;
  std::stable_sort(races.begin(), races.end(),
                   [](const RaceOn& a, const RaceOn& b) { return a.day < b.day; });
  for (const RaceOn& race : races) {
    const std::chrono::days felt{schedule::recovery_days(race.distance)};
    if (race.day < brief.day - felt) continue;
    best = &race;
    break;
  }
  if (!best) return;
  brief.race = race_words(best->distance);
  brief.race_day = best->day;
}

void tell_days(Brief& brief, const Calendar& calendar, int day) {
  brief.last_hard = nearest(calendar, day - 1, -1, &CalendarDay::hard_session);
  brief.last_long = nearest(calendar, day - 1, -1, &CalendarDay::long_run);
  brief.next_hard = nearest(calendar, day, 1, &CalendarDay::hard_session);
  brief.next_long = nearest(calendar, day, 1, &CalendarDay::long_run);
}

void tell_load(Brief& brief, const std::optional<schedule::Condition>& condition,
               std::span<const activity::Session> sessions, std::chrono::seconds utc_offset) {
  if (!condition || condition->loads.empty()) return;
  const auto& loads = condition->loads;
  const Day last = std::min(loads.back().day, brief.day);
  if (last < brief.day - load_felt) return;
  Brief::Load load{.last = last};
  std::vector<double> km;
  for (int i = 0; i < weeks_max; ++i) {
    const Day until = last - i * week;
    if (until - week + std::chrono::days{1} < loads.front().day) break;
    double sum = 0;
    for (const load::DayLoad& one : loads)
      if (one.day > until - week && one.day <= until) sum += one.load.value_or(0);
    load.weeks.insert(load.weeks.begin(), sum);
    km.insert(km.begin(), km_between(sessions, until - week, until, utc_offset));
  }
  if (load.weeks.empty()) return;
  load.usual = usual_of(load.weeks);
  if (std::any_of(km.begin(), km.end(), [](double one) { return one > 0; })) {
    load.km = km.back();
    load.usual_km = usual_of(km);
  }
  brief.load = std::move(load);
}

}  // namespace rubdown::app
