#include "app/evening.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "app/plan_from_runs.h"
#include "app/read_plans.h"
#include "app/recorded_days.h"
#include "app/season_runs.h"
#include "core/day.h"
#include "schedule/leg_soreness.h"
#include "schedule/make_calendar.h"
#include "training/races_in.h"

namespace rubdown::app {
namespace {

using body::Need;
using std::chrono::days;

/// What is forecast below this is no reason for work.
constexpr double sore_from = 1.5;
/// A feeling holds on its day and fades by a point a day.
constexpr int feeling_days = 2;

/// One race a day: those that were told, then those that the plan names.
std::vector<Race> races_between(const Request& request, const training::Plan& plan, Day first,
                                Day last) {
  std::vector<Race> races;
  const auto add = [&](const Race& race) {
    const bool is_known = std::any_of(races.begin(), races.end(),
                                      [&](const Race& other) { return other.day == race.day; });
    if (!is_known && race.day >= first && race.day <= last) races.push_back(race);
  };
  for (const RaceWish& wish : request.races)
    add({wish.day, wish.distance, wish.importance.value_or(Importance::Goal), ""});
  for (const Race& race : training::races_in(plan)) add(race);
  std::stable_sort(races.begin(), races.end(),
                   [](const Race& a, const Race& b) { return a.day < b.day; });
  return races;
}

body::Spot spot_on(const body::Region& region) {
  return {&region, region.is_spine ? body::Side::Middle : body::Side::Both};
}

void add_forecast(std::vector<Need>& needs, const load::SorenessDay& forecast) {
  for (const load::Region region : load::all_regions) {
    const load::RegionSoreness& of = forecast.regions[load::index_of(region)];
    if (of.median < sore_from) continue;
    std::string why =
        fmt::format("{:.1f} of 10 {}", of.median, of.is_reported ? "reported" : "expected");
    if (const std::string cause = schedule::cause_of(of); !cause.empty())
      why += ", most of it from " + cause;
    for (const body::Region* muscle : body::regions_for_soreness(load::name_of(region)))
      needs.push_back({spot_on(*muscle), of.median, why, of.is_reported});
  }
}

/// The forecast's regions that a feeling speaks of; without one, the legs.
std::vector<load::Region> regions_of(const care::Feel& feel) {
  if (feel.region) return {*feel.region};
  return {load::Region::Quads, load::Region::Hamstrings, load::Region::Calves};
}

/// "today", "yesterday", "2 days ago", "tomorrow"
std::string when_of(int days_ago) {
  if (days_ago == 0) return "today";
  if (days_ago == 1) return "yesterday";
  if (days_ago == -1) return "tomorrow";
  return fmt::format("{} days ago", days_ago);
}

bool is_recent(const care::Feel& feel, Day day) {
  return feel.day <= day && day - feel.day <= days{feeling_days};
}

void add_feels(std::vector<Need>& needs, std::span<const care::Feel> feels, Day day) {
  for (const care::Feel& feel : feels) {
    if (feel.kind != care::FeelKind::Soreness || !is_recent(feel, day)) continue;
    const int ago = static_cast<int>((day - feel.day).count());
    const double level = feel.value - ago;
    if (level < sore_from) continue;
    for (const load::Region region : regions_of(feel))
      for (const body::Region* muscle : body::regions_for_soreness(load::name_of(region)))
        needs.push_back({spot_on(*muscle), level,
                         fmt::format("{:g} of 10 {}", feel.value, when_of(ago)), true});
  }
}

bool has(const schedule::CalendarDay& day, std::string_view anchor) {
  if (anchor == "race") return day.race.has_value();
  if (anchor == "long_run") return day.long_run;
  return day.hard_session;
}

void add_training(std::vector<Need>& needs, const schedule::Calendar& calendar, int index) {
  for (const body::TrainingNeed& row : body::training_needs())
    for (int ago = row.days.least; ago <= row.days.most; ++ago) {
      const int anchor = index - ago;
      if (anchor < -calendar.lead || anchor >= calendar.season_days()) continue;
      const schedule::CalendarDay& day = calendar.at(anchor);
      if (!has(day, row.after)) continue;
      for (const body::Region* region : row.regions)
        needs.push_back(
            {spot_on(*region), row.level, fmt::format("{}: {}", when_of(ago), day.words), false});
    }
}

}  // namespace

int Window::index_of(Day day) const {
  return static_cast<int>((day - calendar.first_day()).count());
}

Result<Window> window_around(Day day, const Request& request, std::vector<care::Feel> feels) {
  const Day first = day - days{window_back};
  const Day last = day + days{window_ahead};
  training::Plan plan;
  if (has_plan(request)) {
    RUBDOWN_TRY(plan, read_plans(request));
  }
  const std::vector<Race> races = races_between(request, plan, first, last);
  load::HistoryRequest history = request.history;
  std::erase_if(history.reports,
                [&](const load::SorenessReport& report) { return report.day > day; });
  RUBDOWN_TRY(const SeasonRuns runs, season_runs(request.sessions, {}, history, races, day));
  schedule::CalendarRequest wanted{
      .from = first, .until = last, .races = races, .blocks = {}, .closed = {}};
  Window window{.calendar = {}, .soreness = {}, .feels = std::move(feels)};
  if (runs.history) {
    wanted.recorded = recorded_days(*runs.history);
    window.soreness = wanted.soreness = runs.history->soreness.days;
    if (!has_plan(request))
      if (auto usual = plan_from_runs(*runs.history, {first, last}, races, false))
        plan = *std::move(usual);  // no run before: the days stay empty
  }
  window.calendar = schedule::make_calendar(plan, wanted);
  return window;
}

std::vector<Need> needs_on(Day day, const Window& window) {
  std::vector<Need> needs;
  for (const load::SorenessDay& forecast : window.soreness)
    if (forecast.day == day) add_forecast(needs, forecast);
  add_feels(needs, window.feels, day);
  add_training(needs, window.calendar, window.index_of(day));
  return needs;
}

std::vector<body::LeftAlone> pains_on(Day day, std::span<const care::Feel> feels) {
  std::vector<body::LeftAlone> alone;
  for (const care::Feel& feel : feels) {
    if (feel.kind != care::FeelKind::Pain || feel.value <= 0 || !is_recent(feel, day)) continue;
    const std::string why =
        fmt::format("pain {:g} of 10 {}, which training does not explain", feel.value,
                    when_of(static_cast<int>((day - feel.day).count())));
    for (const load::Region region : regions_of(feel))
      for (const body::Region& place : body::regions())
        if (place.soreness == load::name_of(region))
          alone.push_back({spot_on(place), {why, "S-16"}});
  }
  return alone;
}

}  // namespace rubdown::app
