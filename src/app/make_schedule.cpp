#include "app/make_schedule.h"

#include <algorithm>
#include <utility>

#include "core/day.h"
#include "schedule/check.h"
#include "schedule/reasons.h"
#include "schedule/self_massage.h"
#include "schedule/work_regions.h"

namespace rubdown::app {
namespace {

/// The goal race that comes last, for the headline.
const Race* goal_of(const schedule::Calendar& calendar) {
  const Race* goal = nullptr;
  for (const Race& race : calendar.races)
    if (race.importance == Importance::Goal && race.day >= calendar.first_day()) goal = &race;
  return goal;
}

void name_goal(schedule::Answer& answer) {
  const Race* goal = goal_of(answer.calendar);
  if (!goal) return;
  answer.goal_race_day = goal->day;
  answer.goal_race = std::string{name_of(goal->distance)} + " on " + to_long(goal->day);
}

/// What was told of a place is for the first massage after it; later ones will be told anew.
void add_regions(schedule::Answer& answer, const Season& season) {
  answer.condition = season.condition;
  std::vector<schedule::Symptom> left = season.wishes.symptoms;
  for (schedule::Massage& massage : answer.massages) {
    const auto& offer = season.problem.offers()[static_cast<std::size_t>(massage.offer)];
    const Day day = season.calendar.at(offer.day).day;
    massage.regions = schedule::work_regions(season.condition, std::exchange(left, {}), day);
    std::erase_if(massage.regions, [&](const schedule::WorkRegion& region) {
      return std::any_of(
          massage.leave_alone.begin(), massage.leave_alone.end(),
          [&](const schedule::LeaveAlone& barred) { return touches(region.spot, barred); });
    });
  }
}

void add_stops(schedule::Answer& answer, const Season& season) {
  answer.stops = season.stops;
  answer.leave_alone = season.leave_alone;
  answer.called_off = season.called_off;
  for (schedule::Massage& massage : answer.massages) {
    const auto& offer = season.problem.offers()[static_cast<std::size_t>(massage.offer)];
    for (const schedule::LeaveAlone& barred : season.leave_alone)
      if (barred.holds_on(season.calendar.at(offer.day).day)) massage.leave_alone.push_back(barred);
  }
}

}  // namespace

schedule::Answer answer_for(const Season& season, const solve::Effort& effort) {
  schedule::Answer answer;
  answer.solution = solve::best_schedule(season.problem, effort);
  if (answer.solution.outcome != schedule::Outcome::Infeasible)
    RUBDOWN_CHECK(schedule::check(season.problem, answer.solution.chosen).empty());
  RUBDOWN_CHECK(schedule::price(season.problem, answer.solution.chosen) == answer.solution.score);
  answer.protocol = season.protocol.name;
  answer.protocol_title = season.protocol.title;
  answer.problem = season.problem;
  answer.calendar = season.calendar;
  answer.massages = schedule::explain(season.view(), answer.solution);
  answer.days = schedule::day_views(season.problem, answer.solution);
  answer.self_massage = schedule::self_massage_between(
      season.calendar, answer.massages, season.problem,
      {season.protocol.self_massage_days, season.tools, season.leave_alone});
  if (answer.solution.outcome == schedule::Outcome::Infeasible)
    answer.obstacles = schedule::obstacles_of(season.view());
  answer.notes = season.notes;
  add_stops(answer, season);
  add_regions(answer, season);
  name_goal(answer);
  return answer;
}

Result<schedule::Answer> make_schedule(const Request& request, Day today) {
  RUBDOWN_TRY(const Season season, pose_season(request, today));
  return answer_for(season, request.effort);
}

}  // namespace rubdown::app
