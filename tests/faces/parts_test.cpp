// The small parts that the faces share.
#include <doctest/doctest.h>

#include "core/day.h"
#include "faces/aftercare.h"
#include "faces/lines.h"
#include "faces/routines.h"
#include "faces/shades.h"
#include "faces/words.h"
#include "tests/faces/sample_answer.h"

using namespace rubdown;
using namespace rubdown::faces;

namespace {

Points tenths(std::int64_t count) { return Points{count * (units_per_point / 10)}; }

std::vector<Day> days(std::initializer_list<const char*> names) {
  std::vector<Day> all;
  for (const char* name : names) all.push_back(*day_from_iso(name));
  return all;
}

}  // namespace

TEST_CASE("points are rounded to tenths, halves away from zero, and zero has no sign") {
  CHECK(signed_points(Points{125'000}) == "+1.3");  // 1.25
  CHECK(signed_points(Points{-125'000}) == "-1.3");
  CHECK(signed_points(Points{-4'999}) == "0.0");  // -0.04999
  CHECK(points_text(tenths(-40)) == "-4.0");
  CHECK(with_plain_spaces(regret_words(Points{4'999})) == "costs less than 0.1 points");
  CHECK(regret_words(Points{}) == "costs nothing");
}

TEST_CASE("words are wrapped at spaces, behind hyphens, and last of all anywhere") {
  CHECK(wrap("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrap("runners-practice", 13) == std::vector<std::string>{"runners-", "practice"});
  CHECK(wrap("übermäßig", 4) == std::vector<std::string>{"über", "mäßi", "g"});
  CHECK(wrap("on Thu\u00a024\u00a0Jun", 10) == std::vector<std::string>{"on", "Thu 24 Jun"});
  CHECK(wrap("", 10) == std::vector<std::string>{""});
}

TEST_CASE("days are listed by month, or by weekday where that is shorter") {
  CHECK(with_plain_spaces(days_by_month(days({"2027-06-07", "2027-06-14", "2027-07-07"}))) ==
        "Mon 7, 14 Jun; Wed 7 Jul");
  CHECK(with_plain_spaces(days_in_words(days({"2027-06-08", "2027-06-10", "2027-06-15",
                                              "2027-06-22", "2027-06-24", "2027-06-29"}))) ==
        "Tuesdays and Thursdays from Tue 8 Jun to Tue 29 Jun, but not Thu 17 Jun");
  // one of two Thursdays and so on: naming the exceptions would take as long
  CHECK(with_plain_spaces(days_in_words(
            days({"2027-06-07", "2027-06-15", "2027-06-23", "2027-07-01", "2027-07-09"}))) ==
        "Mon 7, Tue 15, Wed 23 Jun; Thu 1, Fri 9 Jul");
}

TEST_CASE("what every massage asks for is told once, the rest with its massage") {
  const auto answer = test::sample_answer();
  const auto shared = shared_aftercare(answer);
  REQUIRE(shared.size() == 2);
  CHECK(days_of(shared[0]) == "the same day");
  CHECK(days_of(shared[1]) == "the next day");
  CHECK(own_follow_ups(answer, answer.massages[0], shared).empty());
  const auto own = own_follow_ups(answer, answer.massages[5], shared);
  REQUIRE(own.size() == 1);
  CHECK(own[0].rule == "R1-20");
  CHECK(days_of({.first = 1, .last = 3, .rule = "", .words = ""}) ==
        "from the next day to three days later");
}

TEST_CASE("shades divide the days that cost something into four parts at whole points") {
  schedule::Answer answer;
  answer.days.resize(9);
  // 0.2 counts as nothing; of 1 to 8 the cuts lie at the third, fifth and seventh
  answer.days[8].regret = tenths(2);
  for (std::size_t i = 0; i < 8; ++i)
    answer.days[i].regret = tenths(10 * static_cast<std::int64_t>(i + 1));
  const Shades shades{answer};
  CHECK(shades.of(tenths(2)) == 0);
  CHECK(shades.of(tenths(29)) == 1);
  CHECK(shades.of(tenths(30)) == 2);
  CHECK(shades.of(tenths(70)) == 4);
  CHECK(shades.words(1) == "under 3 points");
  CHECK(shades.words(2) == "3 to 5 points");
  CHECK(shades.words(4) == "7 points and more");
}
