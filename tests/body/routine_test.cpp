#include "body/routine.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/day.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

const Day tonight = *day_from_iso("2027-06-08");

Spot spot(const char* id) { return spot_named(id).value(); }
Need need(const char* id, double level) { return {spot(id), level, "it is tight", false}; }
Need felt(const char* id, double level) { return {spot(id), level, "it is sore", true}; }

const std::vector<std::string> every_tool = tool_ids();

Routine made(std::vector<Need> needs, std::vector<std::string> tools = every_tool,
             int minutes = 10) {
  return make_routine(
      {.day = tonight, .needs = std::move(needs), .tools = std::move(tools), .minutes = minutes});
}

/// "calves-left, calves-right"
std::string places(const Routine& routine) {
  std::string all;
  for (const Step& step : routine.steps) all += (all.empty() ? "" : ", ") + id_of(step.spot);
  return all;
}

const Step* step_at(const Routine& routine, const char* place) {
  for (const Step& step : routine.steps)
    if (id_of(step.spot) == place) return &step;
  return nullptr;
}

const LeftOut* left_out_at(const Routine& routine, const char* place) {
  for (const LeftOut& one : routine.left_out)
    if (id_of(one.spot) == place) return &one;
  return nullptr;
}

}  // namespace

TEST_CASE("without a need it is what running loads most, both sides, and says so") {
  const Routine routine = made({}, {});
  CHECK(places(routine) ==
        "quads-left, quads-right, calves-left, calves-right, hamstrings-left, hamstrings-right, "
        "glute_max-left, glute_max-right, arches-left, arches-right");
  for (const Step& step : routine.steps) CHECK(step.technique->tool->id == "hands");
  REQUIRE(routine.notes.size() == 1);
  CHECK(routine.notes[0].starts_with("Nothing is known of your legs for this day"));
}

TEST_CASE("what is needed most comes first and gets further sets; both sides the same") {
  const Routine routine = made({need("hamstrings-both", 2.5), need("calves-left", 4)}, {"stick"});
  CHECK(places(routine).starts_with("calves-left, hamstrings-left, hamstrings-right, "));
  // 10 min: calf, hamstrings, quads, glutes and arches (which only hands reach) at their shortest:
  // 40 + 80 + 140 + 80 + 80 = 420 of 600 + 10 s. One more set (30 + 10 s) for the calf and each
  // hamstring: 540; the calf's third: 580. The last 30 s lengthen both
  // soles by 15 s: the stick's sets cannot grow.
  CHECK(step_at(routine, "calves-left")->sets == 3);
  CHECK(step_at(routine, "hamstrings-left")->sets == 2);
  CHECK(step_at(routine, "hamstrings-right")->sets == 2);
  CHECK(step_at(routine, "quads-left")->sets == 1);
  CHECK(step_at(routine, "arches-left")->seconds == 45);
  CHECK(routine.seconds_in_all() == 600);
}

TEST_CASE("the same need for both sides is done on both or on none") {
  // 5 min are 310 s with the change after the last step; a side with the roller takes 40 s.
  const Routine routine = made({need("quads-both", 4), need("hamstrings-both", 3),
                                need("adductors-both", 2), need("glute_max-both", 1)},
                               {"foam_roller"}, 5);
  CHECK(places(routine) ==
        "quads-left, quads-right, hamstrings-left, hamstrings-right, adductors-left, "
        "adductors-right");
  REQUIRE(left_out_at(routine, "glute_max-both") != nullptr);
  CHECK(left_out_at(routine, "glute_max-both")->why == "no time left tonight");
}

TEST_CASE("a place that is left alone stays so, on its side only, and is told with its rule") {
  const Routine routine =
      make_routine({.day = tonight,
                    .needs = {need("calves-both", 6)},
                    .tools = every_tool,
                    .left_alone = {{spot("calves-left"), {"a new bruise: 72 hours", "S-06"}}}});
  CHECK(step_at(routine, "calves-left") == nullptr);
  CHECK(step_at(routine, "calves-right") != nullptr);
  REQUIRE(left_out_at(routine, "calves-left") != nullptr);
  CHECK(left_out_at(routine, "calves-left")->rule == "S-06");
  CHECK(routine.left_out.size() == 1);
}

TEST_CASE("the IT band is never rolled: the muscles beside it are, and the words say why") {
  const Routine routine = made({need("it_band-right", 5)});
  CHECK(step_at(routine, "it_band-right") == nullptr);
  REQUIRE(step_at(routine, "tfl-right") != nullptr);
  CHECK(step_at(routine, "tfl-right")->why ==
        "IT band: it is tight; the IT band itself is never rolled; the muscles beside it are");
  CHECK(step_at(routine, "quads-right") != nullptr);
  CHECK(step_at(routine, "tfl-left") == nullptr);
}

TEST_CASE("from 5 of 10 on it is light strokes; from 7 on, when it is felt, nothing") {
  CHECK_FALSE(step_at(made({felt("calves-left", 4.9)}), "calves-left")->gentle);
  CHECK(step_at(made({felt("calves-left", 5)}), "calves-left")->gentle);
  CHECK(step_at(made({felt("calves-left", 5)}), "calves-left")->sets == 1);
  const Routine sore = made({felt("calves-left", 7), need("calves-both", 3)});
  CHECK(step_at(sore, "calves-left") == nullptr);
  CHECK(step_at(sore, "calves-right") != nullptr);
  CHECK(left_out_at(sore, "calves-left")->rule == "H-16");
  // A forecast may be wrong: it stops nothing.
  CHECK(step_at(made({need("calves-left", 8)}), "calves-left")->gentle);
}

TEST_CASE("too sore an Achilles spares its calf as well") {
  const Routine routine = made({felt("achilles-left", 8)});
  CHECK(step_at(routine, "calves-left") == nullptr);
  CHECK(step_at(routine, "calves-right") != nullptr);
  CHECK(left_out_at(routine, "achilles-left") != nullptr);
  CHECK(left_out_at(routine, "calves-left") != nullptr);
}

TEST_CASE("on the eve of a race a ball presses no points, and a set is short") {
  RoutineRequest request{.day = tonight,
                         .needs = {need("glute_med-both", 4), need("quads-both", 3)},
                         .tools = {"foam_roller", "lacrosse_ball"}};
  CHECK(step_at(make_routine(request), "glute_med-left")->technique->touch == Touch::Point);
  request.race_tomorrow = true;
  const Routine eve = make_routine(request);
  CHECK(step_at(eve, "glute_med-left") == nullptr);
  CHECK(left_out_at(eve, "glute_med-both")->why ==
        "what reaches it here presses on points, and tonight is for light strokes only");
  for (const Step& step : eve.steps) CHECK(step.sets == 1);
  CHECK(step_at(eve, "quads-left")->seconds == 30);
  CHECK(eve.notes[0].starts_with("A race tomorrow"));
  request.race_tomorrow = false;
  request.hard_tomorrow = true;
  CHECK(step_at(make_routine(request), "quads-left")->sets == 1);
}

TEST_CASE("in the three days after a race all is light, and what is felt above 5 is spared") {
  const RoutineRequest request{.day = tonight,
                               .needs = {felt("quads-both", 5.5), need("hamstrings-both", 4)},
                               .tools = {"foam_roller"},
                               .days_since_race = 2};
  const Routine routine = make_routine(request);
  CHECK(left_out_at(routine, "quads-both")->rule == "H-16");
  CHECK(step_at(routine, "hamstrings-left")->gentle);
  RoutineRequest later = request;
  later.days_since_race = 4;
  CHECK(step_at(make_routine(later), "quads-left") != nullptr);
  CHECK_FALSE(step_at(make_routine(later), "hamstrings-left")->gentle);
}

TEST_CASE("a barred gun stays away, and so it does from what is sore") {
  RoutineRequest request{
      .day = tonight, .needs = {need("glute_max-both", 3)}, .tools = {"percussion_gun"}};
  CHECK(step_at(make_routine(request), "glute_max-left")->technique->touch == Touch::Percussion);
  request.needs[0].level = 5;
  CHECK(step_at(make_routine(request), "glute_max-left")->technique->touch == Touch::Stroke);
  request.needs[0].level = 3;
  request.no_percussion = Stop{"blood thinners", "S-09"};
  const Routine routine = make_routine(request);
  CHECK(step_at(routine, "glute_max-left")->technique->touch == Touch::Stroke);
  CHECK(routine.notes[0] == "The percussion gun stays away: blood thinners (S-09).");
}

TEST_CASE("when all is barred there are no steps, only the reason") {
  const Routine routine = make_routine({.day = tonight,
                                        .needs = {need("calves-both", 4)},
                                        .tools = every_tool,
                                        .barred = Stop{"fever", "S-07"}});
  CHECK(routine.steps.empty());
  REQUIRE(routine.barred);
  CHECK(routine.barred->rule == "S-07");
  CHECK(routine.seconds_in_all() == 0);
}

TEST_CASE("what was done today is not done again, and what was done yesterday comes later") {
  const auto ago = [](int days) { return tonight - std::chrono::days{days}; };
  RoutineRequest request{.day = tonight,
                         .needs = {need("quads-both", 4), need("calves-both", 3)},
                         .tools = {"foam_roller"},
                         .done = {{spot("quads-both"), ago(1)}}};
  CHECK(places(make_routine(request)).starts_with("calves-left"));  // 3 beats 4 - 2
  request.done = {{spot("quads-left"), ago(0)}};
  const Routine again = make_routine(request);
  CHECK(step_at(again, "quads-left") == nullptr);
  CHECK(left_out_at(again, "quads-left")->why == "already done today");
  CHECK(step_at(again, "quads-right") != nullptr);
}

TEST_CASE("a place that no tool reaches is told with the tool that would") {
  const Routine routine = made({need("hip_flexors-both", 4), need("knees-left", 3)}, {});
  CHECK(left_out_at(routine, "hip_flexors-both")->why ==
        "nothing that you own reaches it; a foam roller would");
  CHECK(left_out_at(routine, "knees-left")->why == "no place for tools or hands of one's own");
}

TEST_CASE("more than eight muscles are too many for one evening") {
  std::vector<Need> needs;
  for (const char* id : {"quads", "hamstrings", "calves", "glute_max", "glute_med", "glute_min",
                         "tfl", "adductors", "arches", "piriformis"})
    needs.push_back(need((std::string{id} + "-left").c_str(), 3));
  const Routine routine = made(needs, every_tool, 15);
  CHECK(routine.steps.size() == 8);
  CHECK(std::count_if(routine.left_out.begin(), routine.left_out.end(),
                      [](const LeftOut& one) { return one.rule == "H-17"; }) == 2);
}
