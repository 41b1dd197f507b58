// What each of the eighteen stops closes, for how long, and what opens it.
#include "body/closures.h"

#include <doctest/doctest.h>

#include "tests/body/screened.h"

using namespace rubdown;
using namespace rubdown::body;
using test::day;
using test::healthy;
using test::said;

namespace {

const Day today = day("2027-06-10");
const Spot left_calf = *spot_named("calves-left");

Day after(int days) { return today + std::chrono::days{days}; }

/// A healthy runner who says yes to one stop.
struct Runner {
  explicit Runner(const char* stop, std::vector<Spot> spots = {}) : id{stop} {
    answers.push_back({.stop = stop, .day = today, .said = Said::Yes, .spots = std::move(spots)});
  }
  void says(Said what, Day when, std::optional<Day> since = {}) {
    answers.push_back({.stop = id, .day = when, .said = what, .since = since, .by = "Dr Moss"});
  }
  std::optional<Closure> closure(Day when = today) const {
    const auto all = closures(answers, {when});
    REQUIRE(all.size() <= 1);
    if (all.empty()) return {};
    CHECK(all.front().stop->id == id);
    return all.front();
  }

  std::string id;
  ScreenAnswers answers = healthy(today - std::chrono::days{30});
};

/// All massage, one's own hands too, until a doctor has spoken: a later no changes nothing.
void check_only_a_doctor_opens(const char* stop, const char* urgency) {
  CAPTURE(stop);
  Runner runner{stop};
  REQUIRE(runner.closure());
  CHECK(runner.closure()->all);
  CHECK(runner.closure()->self_massage);
  CHECK(runner.closure()->percussion);
  CHECK(runner.closure()->first == today);
  CHECK_FALSE(runner.closure()->last);
  CHECK(runner.closure()->urgency.find(urgency) != std::string::npos);
  CHECK(runner.closure()->opens.find("doctor") != std::string::npos);
  runner.says(Said::No, after(1));
  REQUIRE(runner.closure(after(1)));
  CHECK(runner.closure(after(400))->all);  // it does not fade either
  runner.says(Said::Cleared, after(2));
  CHECK_FALSE(runner.closure(after(2)));
  runner.says(Said::Yes, after(3));
  CHECK(runner.closure(after(3))->all);
}

/// All massage until the runner says no, or a doctor has agreed to `depth` (-1: to everything).
void check_a_word_first(const char* stop, int depth) {
  CAPTURE(stop);
  Runner runner{stop};
  REQUIRE(runner.closure());
  CHECK(runner.closure()->all);
  CHECK(runner.closure()->self_massage);
  CHECK_FALSE(runner.closure()->last);
  Runner well = runner;
  well.says(Said::No, after(5));
  CHECK_FALSE(well.closure(after(5)));
  runner.says(Said::Cleared, after(2));
  const auto rest = runner.closure(after(2));
  REQUIRE(rest.has_value() == (depth >= 0));
  if (!rest) return;
  CHECK_FALSE(rest->all);
  CHECK(rest->depth_max == depth);
  CHECK_FALSE(rest->last);
  CHECK(rest->urgency.find("Dr Moss") != std::string::npos);
  runner.says(Said::No, after(5));
  CHECK_FALSE(runner.closure(after(5)));
}

}  // namespace

TEST_CASE("nothing is closed to who answers no to everything") {
  CHECK(closures(healthy(today), {today}).empty());
  CHECK(contraindications(healthy(today), {today}).empty());
}

TEST_CASE("[S-01] a swollen leg closes all massage, today a doctor, and names the leg") {
  check_only_a_doctor_opens("S-01", "See a doctor today");
  const Runner runner{"S-01", {left_calf}};
  CHECK(runner.closure()->spots == std::vector{left_calf});
}

TEST_CASE("[S-02] breath and chest are an emergency") {
  check_only_a_doctor_opens("S-02", "Call the emergency number now");
}

TEST_CASE("[S-03] dark urine is an emergency") {
  check_only_a_doctor_opens("S-03", "Go to an emergency department now");
}

TEST_CASE("[S-04] confusion after a long run is an emergency") {
  check_only_a_doctor_opens("S-04", "Call the emergency number now");
}

TEST_CASE("[S-05] bone pain closes all massage; at hip, groin and thigh it is urgent") {
  check_only_a_doctor_opens("S-05", "Stop running, and see a doctor within two days");
  const Runner shin{"S-05", {*spot_named("anterior_shin-left")}};
  CHECK(shin.closure()->urgency == "Stop running, and see a doctor within two days.");
  const Runner groin{"S-05", {*spot_named("groin-right")}};
  CHECK(groin.closure()->urgency == "Stop running at once, and see a doctor today.");
}

TEST_CASE("[S-06] a sprain closes its place alone, for 72 hours from the day it happened") {
  Runner runner{"S-06", {*spot_named("ankles-left")}};
  auto closure = runner.closure();
  REQUIRE(closure);
  CHECK_FALSE(closure->all);
  CHECK_FALSE(closure->depth_max);
  CHECK(closure->self_massage);
  CHECK(closure->spots == std::vector{*spot_named("ankles-left")});
  CHECK(closure->last == after(3));
  CHECK_FALSE(runner.closure(after(4)));
  runner.answers.back().since = after(-2);
  CHECK(runner.closure()->first == after(-2));
  CHECK(runner.closure()->last == after(1));
  runner.says(Said::No, after(0));
  CHECK_FALSE(runner.closure(after(0)));
}

TEST_CASE("[S-07] fever closes all massage until 48 hours after it has gone") {
  Runner runner{"S-07"};
  CHECK(runner.closure()->all);
  CHECK_FALSE(runner.closure()->last);
  runner.says(Said::No, after(6), after(5));
  CHECK(runner.closure(after(6))->last == after(7));
  CHECK(runner.closure(after(7))->all);
  CHECK_FALSE(runner.closure(after(8)));
}

TEST_CASE("[S-08] broken skin closes its place; what is contagious closes everything") {
  Runner runner{"S-08", {*spot_named("arches-right")}};
  REQUIRE(runner.closure());
  CHECK_FALSE(runner.closure()->all);
  CHECK_FALSE(runner.closure()->last);
  runner.answers.back().graver = true;
  CHECK(runner.closure()->all);
  runner.says(Said::No, after(3));
  CHECK_FALSE(runner.closure(after(3)));
}

TEST_CASE("[S-09] blood thinners close everything until a doctor agrees, then all but light work") {
  check_a_word_first("S-09", 0);
  Runner runner{"S-09"};
  runner.says(Said::Cleared, after(1));
  CHECK(runner.closure(after(1))->percussion);  // never a massage gun
}

TEST_CASE("[S-10] anaemia or a risk of clots closes the massage gun and nothing else") {
  Runner runner{"S-10"};
  REQUIRE(runner.closure());
  CHECK(runner.closure()->percussion);
  CHECK_FALSE(runner.closure()->all);
  CHECK_FALSE(runner.closure()->self_massage);
  CHECK_FALSE(runner.closure()->depth_max);
  runner.says(Said::Cleared, after(1));
  CHECK_FALSE(runner.closure(after(1)));
}

TEST_CASE("[S-11] pregnancy closes everything until midwife or doctor agree, then what is deep") {
  check_a_word_first("S-11", 1);
}

TEST_CASE("[S-12] a doctor's word comes first") { check_a_word_first("S-12", -1); }

TEST_CASE("[S-13] what hurt during a massage is left alone until it no longer does") {
  Runner runner{"S-13", {left_calf}};
  REQUIRE(runner.closure());
  CHECK_FALSE(runner.closure()->all);
  CHECK(runner.closure()->self_massage);
  CHECK(runner.closure(after(60))->spots == std::vector{left_calf});
  runner.says(Said::No, after(61));
  CHECK_FALSE(runner.closure(after(61)));
}

TEST_CASE("[S-14] new numbness or bladder trouble is an emergency") {
  check_only_a_doctor_opens("S-14", "Go to an emergency department now");
}

TEST_CASE("[S-15] what lasts too long after a massage closes the next one") {
  Runner runner{"S-15"};
  REQUIRE(runner.closure());
  CHECK(runner.closure()->all);
  CHECK(runner.closure()->urgency.find("within two days") != std::string::npos);
  runner.says(Said::No, after(2));
  CHECK_FALSE(runner.closure(after(2)));
}

TEST_CASE("[S-16] what nobody can explain waits for a doctor") {
  check_only_a_doctor_opens("S-16", "Book a doctor within two weeks");
}

TEST_CASE("[S-17] the day of a marathon leaves light work, whatever is answered") {
  const Closure closure = closure_of_race_day(today);
  CHECK(closure.stop->id == "S-17");
  CHECK(closure.depth_max == 0);
  CHECK_FALSE(closure.all);
  CHECK(closure.first == today);
  CHECK(closure.last == today);
}

TEST_CASE("[S-18] under 18 a guardian agrees first, then light and Swedish") {
  check_a_word_first("S-18", 1);
}

TEST_CASE("[S-18] a year of birth that says under 18 outranks a no, until the year she turns 18") {
  const auto all = closures(healthy(today), {today, 2012});
  REQUIRE(all.size() == 1);
  CHECK(all[0].all);
  CHECK(all[0].last == day("2030-12-31"));
  ScreenAnswers agreed = healthy(today);
  agreed.push_back({.stop = "S-18", .day = today, .said = Said::Cleared, .by = "her mother"});
  const auto gentle = closures(agreed, {today, 2012});
  REQUIRE(gentle.size() == 1);
  CHECK_FALSE(gentle[0].all);
  CHECK(gentle[0].depth_max == 1);
  ScreenAnswers yes = healthy(today - std::chrono::days{30});
  yes.push_back(said("S-18", Said::Yes, today));
  CHECK(closures(yes, {today, 2009}).size() == 1);  // this year's birthday decides
  CHECK(closures(yes, {after(365), 2009}).empty());
}

TEST_CASE("the gravest stop is told first") {
  ScreenAnswers answers = healthy(after(-30));
  for (const char* stop : {"S-09", "S-07", "S-02"}) answers.push_back(said(stop, Said::Yes, today));
  const auto all = closures(answers, {today});
  REQUIRE(all.size() == 3);
  CHECK(all[0].stop->id == "S-02");
  CHECK(all[1].stop->id == "S-07");
  CHECK(all[2].stop->id == "S-09");
}

TEST_CASE("the therapist's lines name the place and who has agreed") {
  Runner sprain{"S-06", {*spot_named("ankles-left")}};
  CHECK(contraindications(sprain.answers, {today}) ==
        std::vector<std::string>{"S-06: fresh sprain, strain, bruise or swelling, left ankle"});
  CHECK(contraindications(sprain.answers, {after(4)}).empty());
  Runner thinner{"S-09"};
  CHECK(contraindications(thinner.answers, {today}).front().ends_with("; not cleared yet"));
  thinner.says(Said::Cleared, after(1));
  CHECK(contraindications(thinner.answers, {after(1)})
            .front()
            .ends_with("; cleared by Dr Moss on 2027-06-11"));
  Runner lump{"S-16"};
  lump.says(Said::No, after(1));
  CHECK(contraindications(lump.answers, {after(1)}).size() == 1);
  CHECK(contraindications(healthy(today), {today, 2012}).size() == 1);
}
