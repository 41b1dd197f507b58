#include "tests/app/random_season.h"

#include "core/day.h"
#include "core/result.h"
#include "tests/agree/dice.h"

namespace rubdown::test {

using agree::Dice;
using training::Workout;
using training::WorkoutKind;

namespace {

constexpr Day first_monday{std::chrono::year{2027} / 3 / 1};

WorkoutKind hard_kind(Dice& dice) {
  constexpr std::array kinds = {WorkoutKind::Tempo, WorkoutKind::Intervals, WorkoutKind::Hills,
                                WorkoutKind::Fartlek, WorkoutKind::RacePace};
  return kinds[static_cast<std::size_t>(dice.between(0, 4))];
}

/// Which weekday holds what: the same in every week of a plan, as most plans have it.
struct Template {
  std::array<WorkoutKind, 7> kinds{};
};

Template draw_template(Dice& dice) {
  Template week;
  week.kinds.fill(WorkoutKind::Easy);
  week.kinds[static_cast<std::size_t>(dice.between(5, 6))] = WorkoutKind::Long;
  constexpr std::array<std::array<int, 2>, 4> hard_days = {{{1, 3}, {1, 4}, {2, 4}, {1, 1}}};
  for (const int day : hard_days[static_cast<std::size_t>(dice.between(0, 3))])
    week.kinds[static_cast<std::size_t>(day)] = hard_kind(dice);
  week.kinds[0] = WorkoutKind::Rest;
  if (dice.one_in(2) && week.kinds[5] == WorkoutKind::Easy) week.kinds[5] = WorkoutKind::Rest;
  return week;
}

Workout workout(Dice& dice, Day day, WorkoutKind kind, double fitness) {
  Workout result;
  result.day = day;
  result.kind = kind;
  if (kind == WorkoutKind::Rest) return result;
  const int usual_m = kind == WorkoutKind::Long ? 22'000 : 10'000;
  result.distance =
      Metres{static_cast<std::int64_t>(usual_m * fitness) + dice.between(-1500, 1500)};
  return result;
}

void draw_plan(DrawnSeason& season, Dice& dice, int weeks) {
  const Template week = draw_template(dice);
  for (int w = 0; w < weeks; ++w) {
    const bool is_light = w % 4 == 3;
    const double rising = 0.7 + 0.5 * w / weeks;
    const double fitness = w >= weeks - 3 ? 0.6 : is_light ? 0.75 * rising : rising;
    for (int d = 0; d < 7; ++d) {
      const Day day = first_monday + std::chrono::days{7 * w + d};
      if (w == weeks - 1 && d >= 4) break;  // race week ends quietly
      season.plan.workouts.push_back(
          workout(dice, day, week.kinds[static_cast<std::size_t>(d)], fitness));
    }
  }
}

void draw_menu(schedule::PoseRequest& wishes, Dice& dice) {
  wishes.menu.push_back({Style::Sports, 60, Cents{100 * dice.between(60, 100)}});
  if (dice.one_in(2))
    wishes.menu.push_back({Style::DeepTissue, 60, Cents{100 * dice.between(60, 100)}});
  if (dice.one_in(3)) wishes.menu.push_back({Style::MyofascialRelease, 30, Cents{4500}});
  if (dice.one_in(2))
    wishes.menu.push_back({Style::Swedish, 45, Cents{100 * dice.between(45, 70)}});
  if (dice.one_in(2))
    wishes.menu.push_back({Style::LightFlush, 20, Cents{100 * dice.between(20, 40)}});
}

void draw_wishes(schedule::PoseRequest& wishes, Dice& dice) {
  draw_menu(wishes, dice);
  schedule::Budget budget;
  budget.period =
      dice.one_in(2) ? schedule::Budget::Period::Month : schedule::Budget::Period::FourWeeks;
  if (dice.one_in(3))
    budget.count = dice.between(1, 4);
  else
    budget.money = Cents{100 * dice.between(60, 400)};
  wishes.budgets = {budget};
  wishes.past = {{first_monday - std::chrono::days{dice.between(5, 20)}, Style::Sports}};
  wishes.tried.set();
}

}  // namespace

DrawnSeason draw_season(std::uint64_t seed) {
  Dice dice{seed};
  DrawnSeason season;
  const int weeks = dice.between(8, 24);
  draw_plan(season, dice, weeks);
  const Day race = first_monday + std::chrono::days{7 * weeks - 1};
  const RaceDistance distance = dice.one_in(3) ? RaceDistance::Half : RaceDistance::Marathon;
  season.calendar = {.from = first_monday,
                     .until = race + std::chrono::days{14},
                     .races = {{race, distance, Importance::Goal, ""}},
                     .blocks = {},
                     .closed = {},
                     .taper_days = 21};
  draw_wishes(season.wishes, dice);
  return season;
}

schedule::Problem posed(const DrawnSeason& season, const rules::Protocol& protocol) {
  const auto calendar = schedule::make_calendar(season.plan, season.calendar);
  auto problem = schedule::pose(calendar, protocol, season.wishes);
  RUBDOWN_CHECK(problem.has_value());
  return *std::move(problem);
}

}  // namespace rubdown::test
