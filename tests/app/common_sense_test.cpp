// What a good coach would say of any schedule, whatever the plan: docs/mathematics.md, "Common
// sense". RUBDOWN_SEED=N runs one season alone.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "core/day.h"
#include "rules/protocols.h"
#include "schedule/check.h"
#include "schedule/pose.h"
#include "solve/best_schedule.h"
#include "tests/app/random_season.h"

using namespace rubdown;
using schedule::Offer;
using schedule::Problem;
using test::DrawnSeason;

namespace {

const rules::Protocol& consensus() {
  static const rules::Protocol protocol = *rules::builtin_protocol("consensus");
  return protocol;
}

schedule::Solution solved(const Problem& problem) {
  const auto solution = solve::best_schedule(problem, {});
  REQUIRE(solution.outcome == schedule::Outcome::Optimal);
  REQUIRE(schedule::check(problem, solution.chosen).empty());
  return solution;
}

std::vector<Offer> massages(const Problem& problem, const schedule::Solution& solution) {
  std::vector<Offer> chosen;
  for (const int index : solution.chosen)
    chosen.push_back(problem.offers()[static_cast<std::size_t>(index)]);
  return chosen;
}

std::vector<Offer> best(const DrawnSeason& season) {
  const Problem problem = test::posed(season, consensus());
  return massages(problem, solved(problem));
}

void for_each_season(std::uint64_t count, const std::function<void(const DrawnSeason&)>& judge) {
  if (const char* one = std::getenv("RUBDOWN_SEED")) {
    judge(test::draw_season(std::strtoull(one, nullptr, 10)));
    return;
  }
  for (std::uint64_t seed = 1; seed <= count; ++seed) {
    CAPTURE(seed);
    judge(test::draw_season(seed));
  }
}

Points optimum(const DrawnSeason& season) { return solved(test::posed(season, consensus())).score; }

int race_day_of(const DrawnSeason& season) {
  return static_cast<int>((season.calendar.races.front().day - season.calendar.from).count());
}

/// What the deep work of a schedule does, all together: one sports massage of an hour is 90.
int deep_work_in(const std::vector<Offer>& chosen) {
  int effect = 0;
  for (const Offer& offer : chosen)
    if (is_deep_work(offer.style)) effect += offer.effect_percent;
  return effect;
}

}  // namespace

TEST_CASE("more money, a longer menu or one closed day less never lowers the optimum") {
  for_each_season(300, [](const DrawnSeason& season) {
    const Points before = optimum(season);
    DrawnSeason richer = season;
    for (auto& budget : richer.wishes.budgets) {
      if (budget.money) *budget.money += Cents{3000};
      if (budget.count) *budget.count += 1;
    }
    CHECK(optimum(richer) >= before);
    DrawnSeason longer = season;
    longer.wishes.menu.push_back({Style::TriggerPoint, 30, Cents{4000}});
    longer.wishes.menu.push_back({Style::LightFlush, 15, Cents{1500}});
    CHECK(optimum(longer) >= before);
    DrawnSeason closed = season;
    const Day day = season.calendar.from + std::chrono::days{race_day_of(season) / 2};
    closed.calendar.closed = {{day, day + std::chrono::days{6}, "S-07"}};
    CHECK(optimum(closed) <= before);
  });
}

TEST_CASE("a longer list of light offers never crowds out the work that counts") {
  int less_work = 0;
  for_each_season(300, [&](const DrawnSeason& season) {
    DrawnSeason longer = season;
    for (const int minutes : {10, 15, 25, 30})
      longer.wishes.menu.push_back({Style::LightFlush, minutes, Cents{100 * minutes}});
    // A cheap start may shift the rhythm by one massage of a long season, but no more than that.
    const int before = deep_work_in(best(season));
    const int after = deep_work_in(best(longer));
    CHECK(10 * after >= 8 * before - 450);
    less_work += after < before ? 1 : 0;
  });
  CHECK(less_work <= 300 / 20);
}

TEST_CASE("deep work keeps its distance from itself, from hard days and from races") {
  for_each_season(1000, [](const DrawnSeason& season) {
    const auto calendar = schedule::make_calendar(season.plan, season.calendar);
    const auto chosen = best(season);
    const int race_day = race_day_of(season);
    const bool marathon = season.calendar.races.front().distance == RaceDistance::Marathon;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const Offer& offer = chosen[i];
      if (!is_deep_work(offer.style)) continue;
      const auto& tomorrow = calendar.at(std::min(offer.day + 1, calendar.season_days() - 1));
      if (offer.style != Style::MyofascialRelease && offer.style != Style::TriggerPoint)
        CHECK_FALSE((tomorrow.hard_session || tomorrow.long_run || tomorrow.race));
      if (marathon && depth_of(offer.style) == 3)
        CHECK_FALSE((offer.day >= race_day && offer.day < race_day + 7));
      for (std::size_t j = 0; j < i; ++j) {
        if (!is_deep_work(chosen[j].style)) continue;
        const bool deepest = depth_of(offer.style) == 3 && depth_of(chosen[j].style) == 3;
        CHECK(offer.day - chosen[j].day >= (deepest ? 7 : 5));
      }
    }
  });
}

TEST_CASE("[R2-03] the last deep work before a goal race lies four to seven days out, if it can") {
  for_each_season(1000, [](const DrawnSeason& season) {
    const Problem problem = test::posed(season, consensus());
    const auto solution = solved(problem);
    const int race_day = race_day_of(season);
    const auto days_before = [&](const Offer& offer) { return race_day - offer.day; };
    const auto is_there = [&](const Offer& offer) {
      return is_deep_work(offer.style) && days_before(offer) >= 4 && days_before(offer) <= 7;
    };
    bool possible = false;
    for (std::size_t i = 0; i < problem.offers().size(); ++i)
      possible = possible || (is_there(problem.offers()[i]) && solution.best_with[i]);
    if (!possible) return;
    std::optional<Offer> last;
    for (const Offer& offer : massages(problem, solution))
      if (is_deep_work(offer.style) && days_before(offer) > 0) last = offer;
    REQUIRE(last.has_value());
    CAPTURE(days_before(*last));
    CHECK(is_there(*last));
  });
}

TEST_CASE("two massages in 28 days of training come ten to twenty-one days apart") {
  for_each_season(1000, [](DrawnSeason season) {
    season.wishes.budgets = {{schedule::Budget::Period::FourWeeks, std::nullopt, 2}};
    const auto calendar = schedule::make_calendar(season.plan, season.calendar);
    const auto block_of = [&](const Offer& offer) { return calendar.at(offer.day).block; };
    const auto chosen = best(season);
    for (std::size_t i = 1; i < chosen.size(); ++i) {
      if (block_of(chosen[i]) == schedule::Block::Recovery) break;
      // A gentle extra in the taper may come sooner (R0-29).
      const bool is_extra = block_of(chosen[i]) == schedule::Block::Taper &&
                            !(is_deep_work(chosen[i].style) && is_deep_work(chosen[i - 1].style));
      const int apart = chosen[i].day - chosen[i - 1].day;
      CAPTURE(chosen[i].day);
      CAPTURE(apart);
      // The rhythm of weeks may miss the days before the race by three.
      const bool leads_to_race = race_day_of(season) - chosen[i].day <= 7;
      CHECK(apart <= (leads_to_race ? 24 : 21));
      if (!is_extra) CHECK(apart >= 10);
    }
  });
}

TEST_CASE("[H-05] no budget for massage leaves self-massage only") {
  for_each_season(50, [](DrawnSeason season) {
    season.wishes.budgets = {{schedule::Budget::Period::Month, std::nullopt, 0}};
    CHECK(best(season).empty());
  });
}

TEST_CASE(
    "a small change of the plan moves at most the massages near it, or hardly gains by more") {
  constexpr int near_days = 21;
  int far_moves = 0;
  for_each_season(300, [&](DrawnSeason season) {
    const auto before = best(season);
    auto& workout = season.plan.workouts[season.plan.workouts.size() / 2];
    const int changed = static_cast<int>((workout.day - season.calendar.from).count());
    workout.kind = workout.kind == training::WorkoutKind::Rest ? training::WorkoutKind::Easy
                                                               : training::WorkoutKind::Rest;
    workout.distance.reset();
    const Problem problem = test::posed(season, consensus());
    const auto solution = solved(problem);
    const auto after = massages(problem, solution);
    schedule::ProblemData kept = problem.data();
    bool moved = false;
    for (const Offer& offer : before) {
      if (std::abs(offer.day - changed) <= near_days) continue;
      const auto same = [&](const Offer& other) {
        return other.day == offer.day && other.style == offer.style &&
               other.minutes == offer.minutes;
      };
      moved = moved || std::none_of(after.begin(), after.end(), same);
      std::find_if(kept.offers.begin(), kept.offers.end(), same)->booked = true;
    }
    far_moves += moved ? 1 : 0;
    if (!moved) return;
    const auto with_old = solve::best_schedule(*Problem::make(std::move(kept)), {});
    REQUIRE(with_old.outcome == schedule::Outcome::Optimal);
    CHECK(100 * with_old.score.count() >= 95 * solution.score.count());
  });
  CHECK(far_moves <= 300 / 5);
}
