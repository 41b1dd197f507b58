#include "faces/selfcare_text.h"

#include <doctest/doctest.h>

#include "core/day.h"
#include "tests/support/lines.h"

using namespace rubdown;
using test::says;

namespace {

const Day tonight = *day_from_iso("2027-06-08");

body::Need need(const char* id, double level) {
  return {*body::spot_named(id), level, "today: long run 16 km", false};
}

std::string shown(body::RoutineRequest request) {
  request.day = tonight;
  return faces::routine_as_text(body::make_routine(request), {});
}

std::string advised(std::vector<body::Need> needs, const std::vector<std::string>& owned) {
  return faces::advice_as_text(body::advise(needs, owned), owned, {});
}

}  // namespace

TEST_CASE("both sides are one line with the dose of each; the ceiling is told once") {
  const std::string text = shown({.needs = {need("quads-both", 3)}, .tools = {"foam_roller"}});
  CHECK(says(text, "Tuesday 8 June 2027: 5 muscles"));
  CHECK(says(text, "1 quad, left then right foam roller"));
  CHECK(says(text, "Why: today: long run 16 km. Technique: R1-33, grade A."));
  CHECK(text.find("Never above 6 of 10") == text.rfind("Never above 6 of 10"));
  CHECK(says(text, "Grades: A strong: several good studies agree; "));
  CHECK(test::widest(text) <= faces::page_columns);
}

TEST_CASE("what is left out is told with its rule, places with one reason together") {
  const std::string text =
      shown({.needs = {need("knees-left", 3), need("ankles-left", 3)},
             .left_alone = {{*body::spot_named("calves-left"), {"a new bruise", "S-06"}}}});
  CHECK(says(text, "left calf: a new bruise (S-06)"));
  CHECK(says(text, "left knee, left ankle: no place for tools or hands of one's own"));
}

TEST_CASE("an evening that is barred says why, and nothing else") {
  CHECK(shown({.barred = body::Hindrance{"Fever", "S-07"}}) ==
        "Tuesday 8 June 2027: no self-massage\nFever (S-07).\n");
}

TEST_CASE("words of others cannot steer the terminal") {
  body::Need strange = need("calves-left", 4);
  strange.why = "\x1b[31mred\x07";
  const std::string text = shown({.needs = {strange}});
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find('\x07') == std::string::npos);
}

TEST_CASE(
    "[R3-46 R3-50] the advice names one tool, its price and its source, or says that hands are "
    "enough") {
  const std::string roller = advised({need("hamstrings-both", 3)}, {});
  CHECK(says(roller, "A foam roller would help you most (20 to 30 USD; R3-46)."));
  const std::string stick = advised({need("anterior_shin-both", 3)}, {});
  CHECK(says(stick, "A massage stick would help you most (about 45 USD, copies less; R3-50)."));
  CHECK(says(roller, "hamstring: grade D with your hands; grade A with it"));
  CHECK(says(advised({need("glute_med-both", 3)}, {}), "(no source names its price)"));
  CHECK(says(advised({need("calves-both", 3)}, {}), "Your hands are enough."));
  CHECK(says(advised({need("calves-both", 3)}, {"stick"}), "What you own is enough."));
}

TEST_CASE("the log adds up a day's minutes and names each tool once for its places") {
  const auto step = [](Day day, const char* place, const char* tool, int seconds) {
    return care::SelfMassage{day, *body::spot_named(place), tool, seconds};
  };
  const std::vector<care::SelfMassage> log = {step(tonight, "quads-left", "foam_roller", 60),
                                              step(tonight, "quads-right", "foam_roller", 60),
                                              step(tonight, "arches-left", "tennis_ball", 30)};
  CHECK(says(faces::self_massages_as_text(log),
             "2027-06-08 Tue 8 Jun 2 min 30 s left quad, right quad (foam roller), left sole "
             "(tennis ball)"));
  CHECK(says(faces::self_massages_as_text({}), "No self-massage is logged."));
}

TEST_CASE("no word of the catalogue rests on what research contradicts") {
  std::string words;
  for (const body::Technique& one : body::techniques()) words += one.how + one.caution;
  for (const body::Instead& one : body::insteads()) words += one.says;
  for (const auto* claim : {"lact", "toxin", "adhesion", "flush", "loosen", "break up", "scar"})
    CHECK_MESSAGE(words.find(claim) == std::string::npos, claim);
}
