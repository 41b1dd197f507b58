// The questions one after the other, as they are asked at a terminal.
#include "body/screen_dialogue.h"

#include <doctest/doctest.h>

#include "tests/body/screened.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

const Day today = test::day("2027-06-10");

struct Talk {
  ScreenAnswers kept;
  std::string complaint;
  ScreenDialogue dialogue;
  explicit Talk(const ScreenAnswers& before = {}) : kept{before}, dialogue{before, {today}} {}
  void type(const char* line) {
    const auto heard = dialogue.hear(line);
    kept.insert(kept.end(), heard.answers.begin(), heard.answers.end());
    complaint = heard.complaint;
  }
  bool asks(const char* words) const {
    return dialogue.question().value_or("").find(words) != std::string::npos;
  }
};

}  // namespace

TEST_CASE("ten times no is a whole screen") {
  Talk talk;
  for (int i = 0; i < 10; ++i) {
    REQUIRE(talk.dialogue.question());
    talk.type("n");
  }
  CHECK_FALSE(talk.dialogue.question());
  CHECK(is_complete(talk.kept, {today}));
}

TEST_CASE("who stops in the middle keeps what she has answered, and the rest is open") {
  Talk talk;
  for (int i = 0; i < 4; ++i) talk.type("no");
  CHECK(talk.kept.size() == 5);  // breath, urine-or-head with two stops, nerves, leg
  CHECK(open_groups(talk.kept, {today}).size() == 6);
  Talk again{talk.kept};
  CHECK(again.asks("A spot on a bone"));
}

TEST_CASE("an empty line, or anything but yes and no, answers nothing") {
  Talk talk;
  for (const char* line : {"", "maybe", "skip", "none", "nope", "all clear"}) {
    talk.type(line);
    CHECK(talk.complaint == "Please answer y or n.");
  }
  CHECK(talk.kept.empty());
  CHECK(talk.asks("short of breath"));
}

TEST_CASE("an emergency is kept with the y itself") {
  Talk talk;
  talk.type("y");
  REQUIRE(talk.kept.size() == 1);
  CHECK(talk.kept[0] == test::said("S-02", Said::Yes, today));
}

TEST_CASE("a yes to a group opens its stops, and a yes to a stop asks where and since when") {
  Talk talk;
  for (int i = 0; i < 4; ++i) talk.type("n");
  talk.type("y");
  CHECK(talk.asks(
      "A spot on a bone that hurts when pressed, at night, at rest or when you hop; or a broken"));
  talk.type("n");
  CHECK(talk.asks("a sprain"));
  talk.type("y");
  CHECK(talk.asks("Where is it?"));
  talk.type("ankle");
  CHECK(talk.complaint.find("left, right or both") != std::string::npos);
  talk.type("left ankle");
  CHECK(talk.asks("Since which day?"));
  talk.type("2027-06-11");
  CHECK(talk.complaint.find("Expected a day that has come") != std::string::npos);
  talk.type("2027-06-09");
  CHECK(talk.asks("Fever"));
  const ScreenAnswer& sprain = talk.kept.back();
  CHECK(sprain.stop == "S-06");
  CHECK(sprain.spots == std::vector{*spot_named("ankles-left")});
  CHECK(sprain.since == test::day("2027-06-09"));
}

TEST_CASE("a leg is kept at once, and again with its place") {
  Talk talk;
  for (int i = 0; i < 3; ++i) talk.type("n");
  talk.type("y");
  CHECK(talk.kept.back() == test::said("S-01", Said::Yes, today));
  talk.type("left calf");
  CHECK(talk.kept.back().spots == std::vector{*spot_named("calves-left")});
}

TEST_CASE("broken skin is asked whether it can be caught") {
  ScreenAnswers rest = test::healthy(today);
  std::erase_if(rest, [](const ScreenAnswer& one) { return one.stop == "S-08"; });
  Talk talk{rest};
  talk.type("y");
  talk.type("right arch");
  CHECK(talk.asks("Can it be caught by touch"));
  talk.type("y");
  CHECK(talk.kept.back().graver);
  CHECK_FALSE(talk.dialogue.question());
}

TEST_CASE("where a part of a group is open, that part is asked") {
  ScreenAnswers rest = test::healthy(today);
  for (const ScreenAnswer& one : asked_again(std::vector{stop_named("S-05")}, today))
    rest.push_back(one);
  Talk talk{rest};
  CHECK(talk.asks("or a broken bone, known or feared?"));
  talk.type("n");
  CHECK_FALSE(talk.dialogue.question());
  CHECK(is_complete(talk.kept, {today}));
}
