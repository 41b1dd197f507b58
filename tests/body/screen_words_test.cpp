// Answers as they are typed.
#include "body/screen_words.h"

#include <doctest/doctest.h>

#include "tests/body/screened.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

const Day today = test::day("2027-06-10");

ScreenAnswers answers(std::vector<std::string> words) {
  const auto parsed = parse_answers(words, today);
  if (!parsed) FAIL(parsed.error().where << ": " << parsed.error().what);
  return *parsed;
}

std::string refusal(std::vector<std::string> words) {
  const auto parsed = parse_answers(words, today);
  REQUIRE_FALSE(parsed.has_value());
  CHECK(parsed.error().fault == Fault::BadInput);
  return parsed.error().where + ": " + parsed.error().what;
}

bool has(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a group's no answers its stops, each on its own") {
  const auto blood = answers({"blood=no"});
  REQUIRE(blood.size() == 2);
  CHECK(blood[0] == test::said("S-09", Said::No, today));
  CHECK(blood[1] == test::said("S-10", Said::No, today));
  CHECK(answers({"S-09=no", "S-10=no"}) == blood);
}

TEST_CASE("a yes tells where and since when") {
  const auto sprain = answers({"S-06=yes,ankles-left,2027-06-08"});
  REQUIRE(sprain.size() == 1);
  CHECK(sprain[0].spots == std::vector{*spot_named("ankles-left")});
  CHECK(sprain[0].since == test::day("2027-06-08"));
  CHECK(answers({"s-06=Yes,left ankle"})[0].spots == sprain[0].spots);
  CHECK(answers({"skin=yes,arches-left,calves-right"})[0].spots.size() == 2);
  CHECK(answers({"S-08=yes,contagious"})[0].graver);
  CHECK(answers({"breath=yes"})[0].said == Said::Yes);
  CHECK(answers({"S-07=no,2027-06-09"})[0].since == test::day("2027-06-09"));
}

TEST_CASE("what closes everything is kept though nobody says where") {
  CHECK(answers({"S-01=yes"})[0].said == Said::Yes);
  CHECK(answers({"S-05=yes"})[0].spots.empty());
  CHECK(has(refusal({"S-06=yes"}), "Where is it?"));
}

TEST_CASE("a yes to several questions in one asks which, and emergencies say what to do first") {
  CHECK(has(refusal({"blood=yes"}), "Which of them? S-09=yes: "));
  CHECK(has(refusal({"urine-or-head=yes"}), "Call the emergency number now"));
}

TEST_CASE("names that are wrong are told with the nearest") {
  CHECK(has(refusal({"skim=no"}), "no question is called 'skim' (did you mean 'skin'?)"));
  CHECK(has(refusal({"S-19=no"}), "no question is called 'S-19'"));
  CHECK(has(refusal({"S-17=no"}), "S-17 is not asked"));
  CHECK(has(refusal({"all=no"}), "no question is called 'all'"));
  CHECK(has(refusal({"skin"}), "expected NAME=yes or NAME=no"));
  CHECK(has(refusal({"skin=maybe"}), "found 'maybe'; expected yes or no"));
}

TEST_CASE("days ahead, places that are none and sides that are missing are refused") {
  CHECK(has(refusal({"S-06=yes,ankles-left,2027-06-11"}), "lies ahead of today (2027-06-10)"));
  CHECK(has(refusal({"S-07=no,2027-06-11"}), "lies ahead"));
  CHECK(has(refusal({"S-07=no,soon"}), "found 'soon' after no"));
  CHECK(has(refusal({"S-06=yes,ankle"}), "which ankle: left, right or both?"));
  CHECK(has(refusal({"S-06=yes,left right ankle"}), "left and right"));
  CHECK(has(refusal({"S-06=yes,antenna"}), "found the place 'antenna'"));
  CHECK(has(refusal({"S-07=yes,left calf"}), "found 'left calf'; expected a day"));
}

TEST_CASE("yes and no to one question are refused, two places of one are not") {
  CHECK(has(refusal({"blood=no", "S-09=yes"}), "S-09 is answered with both yes and no"));
  CHECK(answers({"S-06=yes,ankles-left", "S-06=yes,calves-left"})[0].spots.size() == 2);
}
