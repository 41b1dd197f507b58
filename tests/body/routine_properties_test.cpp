// What holds for every routine, tried on a few thousand requests that are drawn from seeds.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "body/routine.h"
#include "core/day.h"
#include "tests/agree/dice.h"

using namespace rubdown;
using namespace rubdown::body;
using agree::Dice;

namespace {

constexpr int requests = 4000;
const Day tonight = *day_from_iso("2027-06-08");

Spot drawn_spot(Dice& dice) {
  const auto all = regions();
  const Region& region =
      all[static_cast<std::size_t>(dice.between(0, static_cast<int>(all.size()) - 1))];
  if (region.is_spine && dice.chance(50)) return {&region, Side::Middle};
  return {&region, static_cast<Side>(dice.between(0, 2))};
}

RoutineRequest drawn(Dice& dice) {
  RoutineRequest request{.day = tonight, .minutes = dice.between(0, 25)};
  for (int i = dice.between(0, 12); i > 0; --i)
    request.needs.push_back(
        {drawn_spot(dice), dice.between(0, 100) / 10.0, "drawn", dice.chance(30)});
  for (const Tool& tool : tools())
    if (dice.chance(40)) request.tools.push_back(tool.id);
  for (int i = dice.chance(30) ? 0 : dice.between(1, 5); i > 0; --i)
    request.left_alone.push_back({drawn_spot(dice), {"drawn", "S-06"}});
  if (dice.one_in(20)) request.barred = Stop{"drawn", "S-07"};
  if (dice.one_in(3)) request.no_percussion = Stop{"drawn", "S-09"};
  for (int i = dice.chance(40) ? 0 : dice.between(1, 6); i > 0; --i)
    request.done.push_back({drawn_spot(dice), tonight - std::chrono::days{dice.between(0, 6)}});
  request.hard_tomorrow = dice.one_in(4);
  request.race_tomorrow = dice.one_in(6);
  if (dice.one_in(4)) request.days_since_race = dice.between(0, 6);
  return request;
}

template <class Judge>
void for_all(const Judge& judge) {
  for (int seed = 1; seed <= requests; ++seed) {
    CAPTURE(seed);
    Dice dice{static_cast<std::uint64_t>(seed)};
    const RoutineRequest request = drawn(dice);
    judge(request, make_routine(request));
  }
}

std::set<const Region*> muscles_in(const Routine& routine) {
  std::set<const Region*> regions;
  for (const Step& step : routine.steps) regions.insert(step.spot.region);
  return regions;
}

std::string shown(const Routine& routine) {
  std::string text;
  for (const Step& step : routine.steps)
    text += id_of(step.spot) + step.technique->how +
            std::to_string(step.sets * 1000 + step.seconds) + step.why + '\n';
  for (const LeftOut& one : routine.left_out) text += id_of(one.spot) + one.why + one.rule + '\n';
  return text;
}

}  // namespace

TEST_CASE("no routine works on a place that is left alone, on none when all is barred") {
  int alone = 0;
  for_all([&](const RoutineRequest& request, const Routine& routine) {
    CHECK(routine.barred.has_value() == request.barred.has_value());
    if (request.barred) CHECK(routine.steps.empty());
    for (const Step& step : routine.steps)
      for (const LeftAlone& one : request.left_alone) CHECK_FALSE(overlap(step.spot, one.spot));
    alone += static_cast<int>(request.left_alone.size());
  });
  CHECK(alone > requests);
}

TEST_CASE("no routine takes longer than there is time, nor than a quarter of an hour") {
  int most = 0;
  for_all([&](const RoutineRequest& request, const Routine& routine) {
    CHECK(routine.seconds_in_all() <= 60 * std::min(request.minutes, dose::minutes_max));
    most = std::max(most, routine.seconds_in_all());
  });
  CHECK(most > 14 * 60);  // the time that there is, is used
}

TEST_CASE("no routine uses a tool that is not owned, nor a gun that is barred") {
  for_all([](const RoutineRequest& request, const Routine& routine) {
    for (const Step& step : routine.steps) {
      const std::string& tool = step.technique->tool->id;
      const bool is_owned =
          std::find(request.tools.begin(), request.tools.end(), tool) != request.tools.end();
      CHECK((tool == hands || is_owned));
      if (request.no_percussion) CHECK(tool != "percussion_gun");
    }
  });
}

TEST_CASE("every technique reaches the place that it is used on, each place at most once") {
  for_all([](const RoutineRequest&, const Routine& routine) {
    std::set<std::string> once;
    for (const Step& step : routine.steps) {
      const auto& reached = step.technique->regions;
      CHECK(std::find(reached.begin(), reached.end(), step.spot.region) != reached.end());
      CHECK(step.spot.side != Side::Both);
      CHECK(once.insert(id_of(step.spot)).second);
      CHECK_FALSE(step.why.empty());
    }
  });
}

TEST_CASE("at most eight muscles; every set has 30 to 60 seconds, every step one to three sets") {
  for_all([](const RoutineRequest&, const Routine& routine) {
    CHECK(muscles_in(routine).size() <= dose::muscles_max);
    for (const Step& step : routine.steps) {
      CHECK(step.seconds >= dose::set_s_min);
      CHECK(step.seconds <= dose::set_s_max);
      CHECK(step.sets >= 1);
      CHECK(step.sets <= dose::sets_max);
      if (step.technique->touch == Touch::Percussion)
        CHECK(step.sets * step.seconds <= dose::percussion_s_max);
    }
  });
}

TEST_CASE("five muscles where ten minutes and nothing in the way allow them") {
  int tried = 0;
  for_all([&](const RoutineRequest& request, const Routine& routine) {
    if (request.minutes < 10 || request.barred || !request.left_alone.empty()) return;
    if (!request.done.empty() || std::any_of(request.needs.begin(), request.needs.end(),
                                             [](const Need& need) { return need.felt; }))
      return;
    ++tried;
    CHECK(muscles_in(routine).size() >= dose::muscles_min);
  });
  CHECK(tried > 20);
}

TEST_CASE("what is sore gets light strokes, and points are pressed on no eve and no race day") {
  for_all([](const RoutineRequest& request, const Routine& routine) {
    const bool is_light_day = request.hard_tomorrow || request.race_tomorrow ||
                              (request.days_since_race && *request.days_since_race <= 3);
    for (const Step& step : routine.steps) {
      if (step.gentle || is_light_day) {
        CHECK(step.sets == 1);
        CHECK(step.technique->touch == Touch::Stroke);
      }
      for (const Need& need : request.needs) {
        if (!overlap(need.spot, step.spot) || need.level < 5) continue;
        CHECK(step.gentle);
        if (need.felt) CHECK(need.level < 7);
      }
    }
  });
}

TEST_CASE("a need for both sides that is met is met on both, unless something stands on one") {
  for_all([](const RoutineRequest& request, const Routine& routine) {
    std::map<const Region*, int> sides;
    for (const Step& step : routine.steps) ++sides[step.spot.region];
    for (const Need& need : request.needs) {
      const auto touches = [&](const auto& other) { return other.spot.region == need.spot.region; };
      const bool is_alone = std::count_if(request.needs.begin(), request.needs.end(), touches) == 1;
      const bool is_free =
          std::none_of(request.left_alone.begin(), request.left_alone.end(), touches) &&
          std::none_of(request.done.begin(), request.done.end(), touches);
      const bool is_instead_of_another =
          std::any_of(insteads().begin(), insteads().end(), [&](const Instead& row) {
            return std::find(row.regions.begin(), row.regions.end(), need.spot.region) !=
                   row.regions.end();
          });
      if (need.spot.side == Side::Both && is_alone && is_free && !is_instead_of_another)
        CHECK(sides[need.spot.region] != 1);
    }
  });
}

TEST_CASE("every need is met or told why not") {
  for_all([](const RoutineRequest& request, const Routine& routine) {
    if (request.barred) return;
    for (const Need& need : request.needs) {
      const auto is_there = [&](const auto& one) { return overlap(one.spot, need.spot); };
      const bool has_stead =
          std::any_of(insteads().begin(), insteads().end(),
                      [&](const auto& row) { return row.region == need.spot.region; });
      CHECK((has_stead || std::any_of(routine.steps.begin(), routine.steps.end(), is_there) ||
             std::any_of(routine.left_out.begin(), routine.left_out.end(), is_there)));
    }
  });
}

TEST_CASE("the same request gives the same routine") {
  for_all([](const RoutineRequest& request, const Routine& routine) {
    CHECK(shown(make_routine(request)) == shown(routine));
  });
}
