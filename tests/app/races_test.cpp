// Races of a season: those ahead, and those whose legs are not well yet.
#include "app/races.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/make_schedule.h"
#include "tests/support/days.h"
#include "tests/support/easy_plan.h"

using namespace rubdown;
using test::day;

namespace {

const Day monday = day("2027-06-07");
const Day yesterday = monday - std::chrono::days{1};

/// Five weeks of easy days, and a marathon on the day before them.
app::Request after_a_marathon() {
  app::Request request;
  request.kept_plan = test::easy_plan(monday, 35);
  request.from = monday;
  request.races = {{yesterday, RaceDistance::Marathon, {}}};
  request.wishes.past = {{monday - std::chrono::days{20}, Style::DeepTissue, {}}};
  request.wishes.menu = {{Style::Sports, 60, Cents{100}}, {Style::DeepTissue, 60, Cents{100}}};
  return request;
}

std::vector<Race> settled(std::vector<RaceWish> races) {
  app::Request request;
  request.races = races;
  auto all = app::settle_races(races, request, {monday, monday + std::chrono::days{100}});
  REQUIRE(all.has_value());
  return *all;
}

}  // namespace

TEST_CASE("a race of the day before still keeps deep hands away, and its weeks are recovery") {
  const auto answer = app::make_schedule(after_a_marathon(), monday);
  REQUIRE(answer.has_value());
  CHECK(answer->calendar.at(0).block == schedule::Block::Recovery);
  CHECK(answer->calendar.at(13).block == schedule::Block::Recovery);
  CHECK(answer->calendar.at(14).block != schedule::Block::Recovery);
  int seen = 0;
  for (const auto& offer : answer->problem.offers()) {
    const int days_after = offer.day + 1;
    const int first = offer.style == Style::DeepTissue ? 7 : 4;  // as the consensus has it
    CAPTURE(days_after);
    if (days_after < first) ++seen;
    CHECK(offer.forbidden_by.empty() == (days_after >= first));
  }
  CHECK(seen == 3 + 6);
  CHECK(answer->goal_race.empty());  // it is run: nothing leads to it any more
  CHECK(answer->calendar.days.back().day == monday + std::chrono::days{34});
}

TEST_CASE("a race of more than 28 days ago is told to be past, one of 28 days ago is not") {
  app::Request request = after_a_marathon();
  request.races = {{monday - std::chrono::days{28}, RaceDistance::Marathon, {}}};
  CHECK(app::pose_season(request, monday).has_value());
  request.races[0].day -= std::chrono::days{1};
  const auto refused = app::pose_season(request, monday);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().fault == Fault::BadInput);
}

TEST_CASE("the longest race that is ahead is the goal, however long those behind were") {
  const auto races = settled({{yesterday, RaceDistance::Marathon, {}},
                              {monday + std::chrono::days{20}, RaceDistance::FiveK, {}},
                              {monday + std::chrono::days{60}, RaceDistance::TenK, {}}});
  REQUIRE(races.size() == 3);
  CHECK(races[0].importance == Importance::Goal);
  CHECK(races[1].importance == Importance::Minor);
  CHECK(races[2].importance == Importance::Goal);
  const auto told =
      settled({{yesterday, RaceDistance::FiveK, {}},
               {monday + std::chrono::days{60}, RaceDistance::TenK, Importance::Minor}});
  CHECK(told[0].importance == Importance::Minor);
  CHECK(told[1].importance == Importance::Minor);
}

TEST_CASE("without a plan a race that is run ends no season") {
  const app::Request request;
  const std::vector<RaceWish> races = {{yesterday, RaceDistance::Marathon, {}}};
  const auto range = app::range_of(request, {}, races, monday);
  REQUIRE(range.has_value());
  CHECK(range->until == monday + std::chrono::days{55});
}
