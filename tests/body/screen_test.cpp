// Which red-flag questions are open.
#include "body/screen.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/body/screened.h"

using namespace rubdown;
using namespace rubdown::body;
using test::day;
using test::healthy;
using test::said;

namespace {

std::vector<std::string> ids(const std::vector<const Stop*>& stops) {
  std::vector<std::string> all;
  for (const Stop* stop : stops) all.push_back(stop->id);
  return all;
}

const Day today = day("2027-06-10");

}  // namespace

TEST_CASE("there are eighteen stops, each in a group or told by the calendar") {
  REQUIRE(stops().size() == 18);
  for (int i = 1; i <= 18; ++i) {
    const Stop& stop = stops()[static_cast<std::size_t>(i - 1)];
    CHECK(stop.id == (i < 10 ? "S-0" : "S-") + std::to_string(i));
    CAPTURE(stop.id);
    CHECK_FALSE(stop.urgency.empty());
    CHECK_FALSE(stop.words.empty());
    CHECK(stop.group.empty() == (stop.id == "S-17"));
    if (!stop.group.empty()) {
      CHECK(stop_group_named(stop.group) != nullptr);
      CHECK(stop.question.back() == '?');
    }
    if (stop.closes == Closes::Spot) CHECK(stop.asks_spot);
  }
}

TEST_CASE("a healthy runner answers ten short questions, what may be an emergency first") {
  int asked = 0;
  for (const StopGroup& group : stop_groups()) {
    CAPTURE(group.id);
    CHECK(group.question.back() == '?');
    CHECK(group.question.size() <= 200);
    CHECK_FALSE(group.stops().empty());
    asked += group.with_massage ? 0 : 1;
  }
  CHECK(asked == 10);
  CHECK(stop_groups()[0].stops().front()->level == StopLevel::Emergency);
  CHECK(stop_groups()[1].stops().front()->level == StopLevel::Emergency);
  CHECK(stop_groups()[2].stops().front()->level == StopLevel::Emergency);
}

TEST_CASE("nothing answered: all that everybody is asked is open, and what is situational is not") {
  const auto open = ids(open_stops({}, {today}));
  CHECK(open.size() == 15);  // 18 without S-13, S-15 and S-17
  const std::set<std::string> set(open.begin(), open.end());
  CHECK_FALSE(set.contains("S-13"));
  CHECK_FALSE(set.contains("S-15"));
  CHECK_FALSE(set.contains("S-17"));
  CHECK(open_groups({}, {today}).size() == 10);
}

TEST_CASE("a single question that nobody answered leaves the screen open") {
  const ScreenAnswers all = healthy(today);
  CHECK(is_complete(all, {today}));
  for (std::size_t i = 0; i < all.size(); ++i) {
    ScreenAnswers but_one = all;
    const std::string left = but_one[i].stop;
    but_one.erase(but_one.begin() + static_cast<std::ptrdiff_t>(i));
    CAPTURE(left);
    const bool asked_of_all = left != "S-13" && left != "S-15";
    CHECK(is_complete(but_one, {today}) == !asked_of_all);
  }
}

TEST_CASE("after twelve months everything is asked again") {
  const ScreenAnswers all = healthy(day("2027-06-10"));
  CHECK(is_complete(all, {day("2028-06-09")}));
  CHECK(open_groups(all, {day("2028-06-10")}).size() == 10);
  CHECK(is_due(day("2028-02-29"), day("2029-03-01")));
  CHECK_FALSE(is_due(day("2028-02-29"), day("2029-02-28")));
}

TEST_CASE("an answer of tomorrow does not count today") {
  CHECK_FALSE(is_complete(healthy(day("2027-06-11")), {today}));
}

TEST_CASE("what is asked again is open until it is answered, on the same day too") {
  ScreenAnswers answers = healthy(today);
  const std::vector<const Stop*> bone = {stop_named("S-05")};
  for (const ScreenAnswer& one : asked_again(bone, today)) answers.push_back(one);
  CHECK(ids(open_stops(answers, {today})) == std::vector<std::string>{"S-05"});
  answers.push_back(said("S-05", Said::No, today));
  CHECK(is_complete(answers, {today}));
}

TEST_CASE("a logged massage asks at once how it was, and three days later how it went on") {
  ScreenAnswers answers = healthy(day("2027-06-01"));
  for (const ScreenAnswer& one : asked_after_massage(today, today)) answers.push_back(one);
  CHECK(ids(open_stops(answers, {today})) == std::vector<std::string>{"S-13"});
  answers.push_back(said("S-13", Said::No, today));
  answers.push_back(said("S-15", Said::No, today));  // too early to count for good
  CHECK(is_complete(answers, {today + std::chrono::days{2}}));
  CHECK(ids(open_stops(answers, {today + std::chrono::days{3}})) ==
        std::vector<std::string>{"S-15"});
  answers.push_back(said("S-15", Said::No, today + std::chrono::days{3}));
  CHECK(is_complete(answers, {today + std::chrono::days{4}}));
  CHECK(asked_after_massage(today - std::chrono::days{29}, today).empty());
  CHECK(asked_after_massage(today - std::chrono::days{28}, today).size() == 2);
}

TEST_CASE("the year of birth answers the question about the age where it can") {
  const auto without_age = [] {
    ScreenAnswers answers = healthy(today);
    std::erase_if(answers, [](const ScreenAnswer& one) { return one.stop == "S-18"; });
    return answers;
  }();
  CHECK_FALSE(is_complete(without_age, {today}));
  CHECK(is_complete(without_age, {today, 2008}));        // turns 19
  CHECK_FALSE(is_complete(without_age, {today, 2009}));  // turns 18: her birthday decides
  CHECK(is_complete(without_age, {today, 2010}));
  CHECK(is_under_18({today, 2008}) == false);
  CHECK_FALSE(is_under_18({today, 2009}).has_value());
  CHECK(is_under_18({today, 2010}) == true);
}
