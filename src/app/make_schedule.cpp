#include "app/make_schedule.h"

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
    if (race.importance == Importance::Goal) goal = &race;
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
  answer.self_massage = schedule::self_massage_between(season.calendar, answer.massages,
                                                       season.problem, season.tools);
  if (answer.solution.outcome == schedule::Outcome::Infeasible)
    answer.obstacles = schedule::obstacles_of(season.view());
  answer.notes = season.notes;
  add_regions(answer, season);
  name_goal(answer);
  return answer;
}

Result<schedule::Answer> make_schedule(const Request& request, Day today) {
  RUBDOWN_TRY(const Season season, pose_season(request, today));
  return answer_for(season, request.effort);
}

}  // namespace rubdown::app
