#include "schedule/self_massage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "core/day.h"
#include "schedule/make_calendar.h"

using namespace rubdown;
using namespace rubdown::schedule;
using training::WorkoutKind;

namespace {

const Day monday = *day_from_iso("2027-06-07");

/// Three weeks of one long run each, on Sunday, and a race on the last Sunday.
Calendar calendar() {
  training::Plan plan;
  for (int day = 0; day < 21; ++day)
    plan.workouts.push_back({.day = monday + std::chrono::days{day},
                             .kind = day % 7 == 6 ? WorkoutKind::Long : WorkoutKind::Easy,
                             .distance = Metres{10'000}});
  return make_calendar(
      plan, {.from = monday,
             .until = monday + std::chrono::days{20},
             .races = {{monday + std::chrono::days{20}, RaceDistance::Half, Importance::Goal, ""}},
             .blocks = {},
             .closed = {}});
}

Problem problem(std::vector<Offer> offers) {
  ProblemData data;
  data.first_day = monday;
  data.days = 21;
  data.offers = std::move(offers);
  data.wear_milli.assign(21, 400);
  auto made = Problem::make(std::move(data));
  REQUIRE(made.has_value());
  return *std::move(made);
}

Problem with_an_offer() {
  Offer offer;
  offer.day = 3;
  offer.style = Style::Sports;
  offer.minutes = 60;
  offer.price = Cents{8'000};
  offer.effect_percent = 50;
  return problem({offer});
}

}  // namespace

TEST_CASE(
    "[R3-51] where massage can be bought, self-massage is for the long runs and the day after") {
  const auto sessions = self_massage_between(calendar(), {}, with_an_offer());
  // Sundays 13 and 20 June and the Mondays after them; Sunday 27 June is the race.
  REQUIRE(sessions.size() == 4);
  CHECK(sessions[0].day == monday + std::chrono::days{6});
  CHECK(sessions[0].words.starts_with("arches on a tennis ball"));
}

TEST_CASE("the words name what is owned, and hands for the rest") {
  const auto sessions = self_massage_between(calendar(), {}, with_an_offer(), {.tools = {"stick"}});
  REQUIRE(sessions.size() == 4);
  CHECK(sessions[0].words ==
        "your hands: quad, sole; massage stick: hamstring, calf; 30 to 60 s each");
  const auto rolled =
      self_massage_between(calendar(), {}, with_an_offer(), {.tools = {"foam_roller"}});
  CHECK(rolled[1].words == "foam roller: quad, hamstring, buttock, hip flexor; 30 to 60 s each");
}

TEST_CASE("a budget of none is as good as an empty menu, one that is used up this month is not") {
  ProblemData data = with_an_offer().data();
  data.offers.push_back(data.offers.front());
  data.offers.back().day = 15;
  data.limits = {{.first_day = 0, .last_day = 6, .money_max = {}, .count_max = 0, .rule = "H-05"}};
  const auto some = Problem::make(data);
  REQUIRE(some.has_value());
  CHECK(self_massage_between(calendar(), {}, *some).size() == 4);
  data.limits.front().last_day = 20;
  const auto none = Problem::make(data);
  REQUIRE(none.has_value());
  CHECK(self_massage_between(calendar(), {}, *none).size() >= 9);
}

TEST_CASE("[R0-45] a protocol that wants hands at work daily fills the days between massages") {
  const auto usual = self_massage_between(calendar(), {}, with_an_offer());
  const auto daily = self_massage_between(calendar(), {}, with_an_offer(), {.every_days = 1});
  CHECK(usual.size() == 4);
  // Three weeks without the race and its eve.
  REQUIRE(daily.size() == 19);
  for (int day = 0; day < 19; ++day)
    CHECK(daily[static_cast<std::size_t>(day)].day == monday + std::chrono::days{day});
  CHECK(self_massage_between(calendar(), {}, with_an_offer(), {.every_days = 2}).size() == 9);
}

TEST_CASE("the two days after a race are nobody's work: the evenings come before and after") {
  training::Plan plan;
  for (int day = 0; day < 14; ++day)
    plan.workouts.push_back({.day = monday + std::chrono::days{day}, .kind = WorkoutKind::Easy});
  const Day race = monday + std::chrono::days{6};
  const Calendar days =
      make_calendar(plan, {.from = monday,
                           .until = monday + std::chrono::days{13},
                           .races = {{race, RaceDistance::Marathon, Importance::Goal, ""}},
                           .blocks = {},
                           .closed = {}});
  ProblemData data;
  data.first_day = monday;
  data.days = 14;
  data.wear_milli.assign(14, 400);
  const auto none = Problem::make(std::move(data));
  REQUIRE(none.has_value());
  std::set<int> on;
  for (const SelfMassage& one : self_massage_between(days, {}, *none, {.every_days = 1}))
    on.insert(static_cast<int>((one.day - monday).count()));
  CHECK(on == std::set<int>{0, 1, 2, 3, 4, 9, 10, 11, 12, 13});
}

TEST_CASE("where none can be bought, every week has three to five evenings, none beside a race") {
  const auto sessions = self_massage_between(calendar(), {}, problem({}));
  CHECK(std::is_sorted(sessions.begin(), sessions.end(),
                       [](const auto& a, const auto& b) { return a.day < b.day; }));
  std::set<Day> once;
  for (const SelfMassage& one : sessions) CHECK(once.insert(one.day).second);
  for (int week = 0; week < 3; ++week) {
    const auto count = std::count_if(sessions.begin(), sessions.end(), [&](const auto& one) {
      return (one.day - monday).count() / 7 == week;
    });
    CAPTURE(week);
    CHECK(count >= 3);
    CHECK(count <= 5);
  }
  CHECK_FALSE(once.contains(monday + std::chrono::days{19}));
  CHECK_FALSE(once.contains(monday + std::chrono::days{20}));
}
