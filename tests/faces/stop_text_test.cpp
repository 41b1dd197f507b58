// Red flags in every face: first of all, in plain words.
#include "faces/stop_text.h"

#include <doctest/doctest.h>

#include "faces/calendar_ics.h"
#include "faces/page_html.h"
#include "faces/screen_text.h"
#include "faces/text.h"
#include "tests/faces/sample_answer.h"
#include "tests/support/days.h"
#include "tests/support/lines.h"

using namespace rubdown;
using test::says;

namespace {

const schedule::StopNotice leg{.rule = "S-01",
                               .urgency = "See a doctor today.",
                               .words = "No massage until a doctor has looked at it.",
                               .opens = "until a doctor has cleared it",
                               .first = test::day("2027-06-01")};

schedule::Answer stopped() {
  schedule::Answer answer = test::sample_answer();
  answer.stops = {leg};
  answer.called_off = {{{test::day("2027-06-18"), Style::Sports, 60, Cents{8000}, 18 * 60 + 30},
                        "S-01",
                        "See a doctor today."}};
  const schedule::LeaveAlone calf{.spot = *body::spot_named("calves-left"),
                                  .rule = "S-06",
                                  .words = "No massage there.",
                                  .first = test::day("2027-06-01"),
                                  .last = test::day("2027-06-30")};
  answer.leave_alone = {calf};
  REQUIRE_FALSE(answer.massages.empty());
  answer.massages[0].leave_alone = {calf};
  return answer;
}

}  // namespace

TEST_CASE("the very first line of a schedule is what somebody must do now") {
  const std::string text = faces::as_text(stopped(), {});
  CHECK(text.starts_with("See a doctor today.\n"));
  CHECK(says(text, "This holds until a doctor has cleared it."));
  CHECK(test::widest(text) <= faces::page_columns);
  CHECK(faces::as_text(stopped(), {.colour = false, .brief = true}).starts_with("See a doctor"));
}

TEST_CASE("an appointment that is outranked is called off in words, on the page, in the calendar") {
  const schedule::Answer answer = stopped();
  const std::string text = faces::as_text(answer, {});
  CHECK(says(text, "Call these appointments off"));
  CHECK(says(text, "sports massage 60"));
  const std::string page = faces::as_html(answer);
  CHECK(page.find("Call these appointments off") != std::string::npos);
  CHECK(page.find("<strong>See a doctor today.</strong>") < page.find("id=\"massages\""));
  const std::string calendar = faces::as_ics(answer);
  CHECK(calendar.find("STATUS:CANCELLED") != std::string::npos);
  CHECK(calendar.find("SUMMARY:Call off: sports massage 60 min") != std::string::npos);
  CHECK(calendar.find("SUMMARY:See a doctor today.") != std::string::npos);
}

TEST_CASE("a place to leave alone goes with its massage, in every face") {
  const schedule::Answer answer = stopped();
  CHECK(says(faces::as_text(answer, {}), "Leave alone left calf (S-06, until"));
  CHECK(faces::as_html(answer).find("Leave alone") != std::string::npos);
  CHECK(faces::as_ics(answer).find("Leave alone: left calf (S-06") != std::string::npos);
}

TEST_CASE("where a red flag closes everything, nothing gentler is offered instead") {
  schedule::Answer answer = stopped();
  answer.massages.clear();
  schedule::ProblemData data = answer.problem.data();
  for (schedule::Offer& offer : data.offers) {
    offer.booked = false;
    offer.forbidden_by = {"S-01"};
  }
  answer.problem = *schedule::Problem::make(std::move(data));
  const std::string text = faces::as_text(answer, {});
  CHECK(says(text, "A red flag closes every day on which a massage could be booked (S-01)."));
  CHECK(text.find("gentler style") == std::string::npos);
}

TEST_CASE("the screen shows what holds before what is open, and a group once") {
  const std::string text = faces::screen_as_text(
      {.stops = {leg}, .open = {body::stop_named("S-05"), body::stop_named("S-08")}}, {});
  CHECK(text.starts_with("See a doctor today.\n"));
  CHECK(says(text, "S-05 A spot on a bone"));  // a part of its group
  CHECK(says(text, "skin An open wound"));     // all of it
  CHECK(says(text, "Nothing is scheduled before they are answered"));
  CHECK(test::widest(text) <= faces::page_columns);
  CHECK(says(faces::screen_as_text({}, {}),
             "All red-flag questions are answered, and nothing is closed"));
}
