// What a person is told to do after a massage, from the protocol to the page.
#include "faces/aftercare.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "app/make_schedule.h"
#include "faces/text.h"
#include "tests/support/days.h"
#include "tests/support/easy_plan.h"

using namespace rubdown;
using test::day;

namespace {

const Day monday = day("2027-06-07");
const Day visit = monday + std::chrono::days{15};

/// Five weeks of easy running with one booked massage in the third.
schedule::Answer with_massage(const char* protocol, Style style) {
  app::Request request;
  request.kept_plan = test::easy_plan(monday, 35);
  request.from = monday;
  request.until = monday + std::chrono::days{34};
  request.protocol = protocol;
  request.wishes.past = {{monday - std::chrono::days{14}, style, {}}};
  request.wishes.booked = {{visit, style, 45, Cents{6'000}, {}}};
  const auto answer = app::make_schedule(request, monday);
  if (!answer) FAIL(answer.error().what);
  REQUIRE(answer->massages.size() == 1);
  return *answer;
}

/// The follow-up that cites the rule, told on the page as well.
const schedule::FollowUp& told(const schedule::Answer& answer, const char* rule) {
  const auto& all = answer.massages[0].follow_ups;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.rule == rule; });
  REQUIRE(found != all.end());
  std::string page = faces::as_text(answer, {});
  std::replace(page.begin(), page.end(), '\n', ' ');
  page.erase(
      std::unique(page.begin(), page.end(), [](char a, char b) { return a == ' ' && b == ' '; }),
      page.end());
  CHECK_MESSAGE(page.find(found->words) != std::string::npos, found->words);
  return *found;
}

std::pair<int, int> days_after(const schedule::FollowUp& follow_up) {
  return {static_cast<int>((follow_up.first_day - visit).count()),
          static_cast<int>((follow_up.last_day - visit).count())};
}

using After = std::pair<int, int>;

}  // namespace

TEST_CASE("[R0-44 R2-29] a massage is one part of recovery: the others are told with it") {
  const auto bundle = told(with_massage("back-in-motion", Style::Sports), "R0-44");
  CHECK(bundle.words == "drink, eat well, stretch, use the foam roller");
  CHECK(days_after(bundle) == After{0, 1});
  CHECK(told(with_massage("runners-practice", Style::Sports), "R2-29").words ==
        "sleep, eat and recover as after a hard day");
}

TEST_CASE("[R1-20 R1-23] three days of easy running follow deep work, not light work") {
  const schedule::Answer deep = with_massage("salty-running", Style::DeepTissue);
  const auto easy = told(deep, "R1-20");
  CHECK(easy.words == "easy running only");
  CHECK(days_after(easy) == After{1, 3});
  const schedule::Answer light = with_massage("salty-running", Style::LightFlush);
  for (const auto& follow_up : light.massages[0].follow_ups) CHECK(follow_up.rule != "R1-20");
}

TEST_CASE("[R1-25] after light work a walk or a jog of 5 to 10 minutes is told for the same day") {
  for (const char* protocol : {"salty-running", "consensus"}) {
    const auto walk = told(with_massage(protocol, Style::LightFlush), "R1-25");
    CHECK(walk.words.starts_with("walk"));
    CHECK(walk.words.find("5 to 10 minutes") != std::string::npos);
    CHECK(days_after(walk) == After{0, 0});
  }
}

TEST_CASE(
    "[R2-14] two light days follow a massage: of any depth by its source, of deep work here") {
  const auto source = told(with_massage("runners-practice", Style::Sports), "R2-14");
  CHECK(days_after(source) == After{1, 2});
  CHECK(days_after(told(with_massage("consensus", Style::DeepTissue), "R2-14")) == After{2, 2});
  const schedule::Answer sports = with_massage("consensus", Style::Sports);
  for (const auto& follow_up : sports.massages[0].follow_ups) CHECK(follow_up.rule != "R2-14");
}

TEST_CASE("[R3-32] drinking is told for the day of the massage: to thirst, and no more") {
  for (const char* protocol : {"redemption-year", "consensus"}) {
    const auto drink = told(with_massage(protocol, Style::Sports), "R3-32");
    CHECK(drink.words.starts_with("drink to thirst"));
    CHECK(days_after(drink) == After{0, 0});
  }
}

TEST_CASE("[R3-33] the day after a massage is easy running or rest") {
  for (const char* protocol : {"redemption-year", "consensus"})
    CHECK(days_after(told(with_massage(protocol, Style::Sports), "R3-33")) == After{1, 1});
}
