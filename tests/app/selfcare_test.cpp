// Tonight's self-massage from what a store holds: a plan, recordings, feelings, what was done.
#include "app/selfcare.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/evening.h"
#include "app/kept_findings.h"
#include "app/kept_lists.h"
#include "app/kept_season.h"
#include "app/screen.h"
#include "care/feel.h"
#include "care/massage.h"
#include "rules/catalogue.h"
#include "store/feels.h"
#include "store/massages.h"
#include "store/plans.h"
#include "store/races.h"
#include "store/self_massage.h"
#include "store/sessions.h"
#include "tests/body/screened.h"
#include "tests/support/diary.h"
#include "tests/support/own_store.h"

using namespace rubdown;
using test::day;
using training::WorkoutKind;

namespace {

const Day tuesday = day("2027-06-08");

class Fixture : public test::OwnStore {
 public:
  Fixture() { must(app::keep_answers(keep, test::healthy(tuesday - std::chrono::days{30}))); }

  void plan(std::initializer_list<std::pair<int, WorkoutKind>> workouts) {
    training::Plan made{.name = "made up"};
    for (const auto& [days, kind] : workouts)
      made.workouts.push_back({.day = tuesday + std::chrono::days{days},
                               .kind = kind,
                               .distance = Metres{20'000},
                               .text = "as planned"});
    auto batch = must(keep.store.begin());
    must(store::put_plan(batch, keep.runner, {store::new_id(), made}));
    must(batch.commit());
  }
  body::Routine routine(Day on = tuesday, bool afresh = false, const app::BodyWords& words = {}) {
    const app::Request season = must(app::kept_request(keep, on, on));
    return must(app::selfcare(keep, season, {.day = on, .afresh = afresh, .words = words}));
  }
};

/// "quads: today: long run 20 km", the first step on that region; empty: none.
std::string why(const body::Routine& routine, std::string_view region) {
  for (const body::Step& step : routine.steps)
    if (step.spot.region->id == region) return step.why;
  return "";
}

bool says(const body::Routine& routine, std::string_view words) {
  return std::any_of(routine.notes.begin(), routine.notes.end(), [&](const std::string& note) {
    return note.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE_FIXTURE(Fixture, "an empty store gives what running loads most, by hand, and says why") {
  const body::Routine tonight = routine();
  CHECK(says(tonight, "Nothing is known of your legs"));
  for (const auto* region : {"quads", "calves", "hamstrings", "glute_max"})
    CHECK(why(tonight, region) == "running loads it");
  CHECK(tonight.seconds_in_all() <= 600);
}

TEST_CASE_FIXTURE(Fixture, "a plan alone is enough: the evening of a long run, and the one after") {
  plan({{-7, WorkoutKind::Easy}, {0, WorkoutKind::Long}, {5, WorkoutKind::Easy}});
  tell<care::OwnedTool>({{"foam_roller"}, {"tennis_ball"}});
  const body::Routine tonight = routine();
  CHECK(why(tonight, "arches") == "today: long run 20 km");
  CHECK(why(tonight, "quads") == "today: long run 20 km");
  const body::Routine next = routine(tuesday + std::chrono::days{1});
  CHECK(why(next, "hip_flexors") == "yesterday: long run 20 km");
  CHECK(why(next, "arches").empty());
}

TEST_CASE_FIXTURE(Fixture, "before hard running and before a race the sets are short") {
  plan({{0, WorkoutKind::Easy}, {1, WorkoutKind::Intervals}, {3, WorkoutKind::Easy}});
  CHECK(says(routine(), "Hard or long running tomorrow"));
  tell<RaceWish>({{tuesday + std::chrono::days{3}, RaceDistance::Half, {}}});
  const body::Routine eve = routine(tuesday + std::chrono::days{2});
  CHECK(says(eve, "A race tomorrow"));
  for (const body::Step& step : eve.steps) CHECK(step.sets == 1);
}

TEST_CASE_FIXTURE(Fixture, "after a race that lies behind, the work is light") {
  plan({{-1, WorkoutKind::Easy}, {9, WorkoutKind::Easy}});
  tell<RaceWish>({{tuesday - std::chrono::days{2}, RaceDistance::Marathon, {}}});
  const body::Routine tonight = routine();
  CHECK(why(tonight, "quads") == "2 days ago: race: marathon");
  for (const body::Step& step : tonight.steps)
    if (step.why != "running loads it") CHECK(step.gentle);
}

TEST_CASE_FIXTURE(Fixture, "recordings tell how sore the legs will be, and from what") {
  auto sessions = test::diary(day("2027-03-01"), 13);
  sessions.push_back(test::run_on(tuesday - std::chrono::days{1}, 34, 8));
  run(sessions);
  const body::Routine tonight = routine();
  CHECK(why(tonight, "quads").find("of 10 expected, most of it from 34.0 km") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "what was felt yesterday counts one less, and pain is left alone") {
  const Day yesterday = tuesday - std::chrono::days{1};
  tell<care::Feel>({{yesterday, care::FeelKind::Soreness, load::Region::Hamstrings, 5},
                    {yesterday, care::FeelKind::Pain, load::Region::Calves, 3}});
  const body::Routine tonight = routine();
  CHECK(tonight.steps.front().spot.region->id == "hamstrings");
  CHECK(tonight.steps.front().why == "5 of 10 yesterday");
  CHECK_FALSE(tonight.steps.front().gentle);  // 5 - 1 = 4
  CHECK(why(tonight, "calves").empty());
  const auto calf = std::find_if(tonight.left_out.begin(), tonight.left_out.end(),
                                 [](const auto& one) { return one.spot.region->id == "calves"; });
  REQUIRE(calf != tonight.left_out.end());
  CHECK(calf->rule == "S-16");
  CHECK(why(routine(tuesday + std::chrono::days{3}), "calves") == "running loads it");
}

TEST_CASE_FIXTURE(Fixture, "a massage today, deep work yesterday and a fever bar the evening") {
  const auto massaged = [](Day when, Style style) {
    return care::Massage{.day = when, .style = style};
  };
  tell<care::Massage>({massaged(tuesday, Style::Swedish)});
  CHECK(routine().barred->why == "you had a massage today, which is enough");
  const Day next = tuesday + std::chrono::days{1};
  CHECK_FALSE(routine(next).barred);
  tell<care::Massage>({massaged(tuesday, Style::DeepTissue)});
  CHECK(routine(next).barred->why == "deep work was done yesterday; give it a day");

  const Day later = next + std::chrono::days{2};
  must(app::keep_answers(keep, {{.stop = "S-07", .day = later, .said = body::Said::Yes}}));
  const app::Request season = must(app::kept_request(keep, later, later));
  const body::Routine barred = must(app::selfcare(keep, season, {.day = later}));
  REQUIRE(barred.barred.has_value());
  CHECK(barred.barred->rule == "S-07");
  CHECK(barred.steps.empty());
}

TEST_CASE_FIXTURE(Fixture, "findings and a screen come in beside what the store says") {
  app::BodyWords words;
  words.needs = {{*body::spot_named("glute_med-left"), 4.5, "tight since Sunday", true}};
  words.left_alone = {{*body::spot_named("quads-right"), {"a new bruise", "S-06"}}};
  tell<care::OwnedTool>({{"tennis_ball"}});
  const body::Routine tonight = routine(tuesday, false, words);
  CHECK(tonight.steps.front().spot == *body::spot_named("glute_med-left"));
  for (const body::Step& step : tonight.steps)
    CHECK_FALSE(step.spot == *body::spot_named("quads-right"));
}

TEST_CASE_FIXTURE(Fixture,
                  "a tight place on the body map comes first, one that hurts is left alone") {
  const auto finding = [](const char* place, body::FindingKind kind, Day when) {
    return care::Finding{.day = when, .spot = *body::spot_named(place), .value = 4, .kind = kind};
  };
  using body::FindingKind;
  must(app::keep_findings(
      keep, {finding("hamstrings-left", FindingKind::Tight, tuesday),
             finding("calves-right", FindingKind::Pain, tuesday),
             finding("quads-left", FindingKind::Pain, tuesday + std::chrono::days{1})}));
  const body::Routine tonight = routine();
  CHECK(tonight.steps.front().spot == *body::spot_named("hamstrings-left"));
  CHECK(tonight.steps.front().why == "tight, 4 of 10, told of on Tuesday 8 June 2027");
  for (const body::Step& step : tonight.steps)
    CHECK_FALSE(step.spot == *body::spot_named("calves-right"));
  REQUIRE(tonight.left_out.size() == 1);  // tomorrow's pain is not known yet
  CHECK(tonight.left_out[0].why == "pain, 4 of 10, told of on Tuesday 8 June 2027");
  CHECK(why(routine(tuesday + std::chrono::days{40}), "calves") == "running loads it");
}

TEST_CASE_FIXTURE(Fixture, "logging twice changes nothing, and what was done is not done again") {
  const body::Routine first = routine();
  must(app::log_self_massage(keep, app::as_done(first)));
  const auto log = must(app::kept<care::SelfMassage>(keep));
  CHECK(log.size() == first.steps.size());
  must(app::log_self_massage(keep, app::as_done(routine(tuesday, true))));
  CHECK(must(app::kept<care::SelfMassage>(keep)) == log);
  for (const body::Step& step : routine().steps)
    for (const body::Step& done : first.steps) CHECK_FALSE(step.spot == done.spot);
}

TEST_CASE_FIXTURE(Fixture, "a runner of long runs without tools is told to get a roller") {
  plan({{-21, WorkoutKind::Long},
        {-14, WorkoutKind::Long},
        {-7, WorkoutKind::Long},
        {7, WorkoutKind::Long}});
  const app::Request season = must(app::kept_request(keep, tuesday, tuesday));
  const body::Advice advice = must(app::tool_advice(keep, season, tuesday));
  REQUIRE(advice.tool != nullptr);
  CHECK(advice.tool->id == "foam_roller");
  tell<care::OwnedTool>({{"foam_roller"}});
  CHECK(must(app::owned_tools(keep)) == std::vector<std::string>{"foam_roller"});
  const body::Advice next = must(app::tool_advice(keep, season, tuesday));
  CHECK((next.tool == nullptr || next.tool->id != "foam_roller"));
}

TEST_CASE_FIXTURE(Fixture, "nothing known asks for no tool") {
  const app::Request season = must(app::kept_request(keep, tuesday, tuesday));
  CHECK(must(app::tool_advice(keep, season, tuesday)).tool == nullptr);
}

TEST_CASE("every source of the self-massage catalogue is a rule, and none is contradicted") {
  const auto judge = [](const std::string& source) {
    CAPTURE(source);
    if (source == "rubdown") return;
    const rules::Rule* rule = rules::find_rule(source);
    CHECK((rule != nullptr || rules::find_stop(source) != nullptr));
    if (rule) CHECK_FALSE(rules::is_contradicted(*rule));
  };
  for (const body::Technique& one : body::techniques()) judge(one.source);
  for (const body::Instead& one : body::insteads()) judge(one.source);
  for (const body::Tool& tool : body::tools())
    if (tool.price) judge(tool.price->source);
  judge(body::dose::rule);
}
