// Findings that have a red-flag question asked again.
#include "body/stops_matching.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "body/parse_finding.h"
#include "tests/body/screened.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

bool asks(const char* line, const char* stop) {
  const auto heard = parse_finding(line, test::day("2027-06-10"));
  REQUIRE(heard.has_value());
  CAPTURE(line);
  REQUIRE(heard->is_understood());
  const auto found = stops_matching(heard->finding);
  return std::find(found.begin(), found.end(), stop_named(stop)) != found.end();
}

std::size_t asked(const char* line) {
  const auto heard = parse_finding(line, test::day("2027-06-10"));
  REQUIRE(heard.has_value());
  return stops_matching(heard->finding).size();
}

}  // namespace

TEST_CASE("bone pain is asked for again after night pain, hopping or a great pain") {
  CHECK(asks("left shin 5 pain, worse at night", "S-05"));
  CHECK(asks("right shin pain 4 on one pinpoint", "S-05"));
  CHECK(asks("left groin pain 8", "S-05"));
  CHECK_FALSE(asks("left groin pain 6", "S-05"));
  CHECK(asks("linkes Schienbein 5 Schmerz, auch nachts", "S-05"));
}

TEST_CASE("a leg that swells or is warm asks for the leg again; a shoulder does not") {
  CHECK(asks("left calf 5 sore, swollen and warm", "S-01"));
  CHECK(asks("right calf 6 pain, some swelling", "S-01"));
  CHECK_FALSE(asks("left shoulder 5 sore, warm", "S-01"));
  CHECK(asks("linke Wade 5, geschwollen", "S-01"));
}

TEST_CASE("words of other stops are heard where the finding tells them") {
  CHECK(asks("left ankle 6 pain, sprained it", "S-06"));
  CHECK(asks("left arch 3 sore, a blister", "S-08"));
  CHECK(asks("low back 6 pain, numb toes", "S-14"));
  CHECK(asks("left calf 6 sore since the massage", "S-15"));
  CHECK(asks("right quad 4, a lump", "S-16"));
  CHECK(asks("left hamstring 4 sore, with fever", "S-07"));
}

TEST_CASE("an ordinary finding asks nothing") {
  CHECK(asked("left calf 6 tight, since Tuesday") == 0);
  CHECK(asked("both quads sore, about a 7, after Sunday's long run") == 0);
  CHECK(asked("physio: right piriformis trigger point 8") == 0);
}

TEST_CASE("a word that became the kind is heard in the line as it was typed") {
  const auto heard = parse_finding("left calf 6 throbbing", test::day("2027-06-10"));
  REQUIRE(heard.has_value());
  CHECK(stops_matching(heard->finding).empty());
  CHECK(stops_matching(heard->finding, "left calf 6 throbbing") ==
        std::vector<const Stop*>{stop_named("S-01")});
}

TEST_CASE("a word counts from its beginning, not from its middle") {
  CHECK_FALSE(asks("left calf 3 sore, reduced mileage", "S-01"));  // no "red"
  CHECK_FALSE(asks("left calf 3 sore, tired shoes", "S-01"));      // no "red"
  CHECK_FALSE(asks("left shin 3 sore, in the shop", "S-05"));      // no "hop"
  CHECK_FALSE(asks("left calf 3 sore, executed drills", "S-08"));  // no "cut"
}
