#include "faces/text.h"

#include <doctest/doctest.h>

#include "tests/faces/sample_answer.h"
#include "tests/support/golden.h"
#include "tests/support/lines.h"

using namespace rubdown;
using faces::as_text;

namespace {

bool says(const schedule::Answer& answer, const char* words) {
  return test::says(as_text(answer, {}), words);
}

bool has_codes(const std::string& text) { return text.find('\x1b') != std::string::npos; }

}  // namespace

TEST_CASE("the season as text is what somebody looked at") {
  CHECK(test::differs_from_golden("faces/golden/season.txt", as_text(test::sample_answer(), {})) ==
        "");
  CHECK(test::differs_from_golden("faces/golden/season_brief.txt",
                                  as_text(test::sample_answer(), {.brief = true})) == "");
}

TEST_CASE("an infeasible and a stopped schedule have forms of their own") {
  CHECK(test::differs_from_golden("faces/golden/infeasible.txt",
                                  as_text(test::infeasible_answer(), {})) == "");
  CHECK(says(test::stopped_answer(), "Not proved to be the best"));
  CHECK(says(test::stopped_answer(),
             "stopped: score 74.2, no schedule scores more than 79.1, 20000000 labels"));
}

TEST_CASE("an empty schedule says why and what would open it") {
  // 100 of 140 days lie before day 100, three offers on each
  CHECK(says(test::all_forbidden_answer(),
             "Rules forbid each of the 420 offers: S-07 forbids 300 "
             "offers, R2-12 forbids 120 offers."));
  CHECK(says(test::all_forbidden_answer(), "Offer a gentler style"));
  CHECK(says(test::too_dear_answer(),
             "the cheapest that the rules allow, Swedish massage 45 min, "
             "costs 60.00 EUR."));
  CHECK(says(test::too_dear_answer(), "A budget of 60.00 EUR opens it"));
  CHECK(says(test::not_worth_it_answer(), "costs 2.1 points"));
  CHECK(says(test::empty_menu_answer(), "Name at least one style"));
}

TEST_CASE("no line is wider than 80 columns, whatever the plan's words are") {
  for (const schedule::Answer& answer :
       {test::sample_answer(), test::infeasible_answer(), test::stopped_answer(),
        test::all_forbidden_answer(), test::too_dear_answer(), test::hostile_answer()}) {
    CHECK(test::widest(as_text(answer, {})) <= 80);
    CHECK(test::widest(as_text(answer, {.brief = true})) <= 80);
  }
}

TEST_CASE("colour comes only when it is asked for, and changes nothing else") {
  CHECK_FALSE(has_codes(as_text(test::sample_answer(), {})));
  CHECK_FALSE(has_codes(as_text(test::hostile_answer(), {})));
  std::string painted = as_text(test::sample_answer(), {.colour = true});
  CHECK(has_codes(painted));
  for (std::size_t at; (at = painted.find('\x1b')) != std::string::npos;)
    painted.erase(at, painted.find('m', at) - at + 1);
  CHECK(painted == as_text(test::sample_answer(), {}));
}

TEST_CASE("the text tells what to work on where a forecast reaches") {
  const std::string text = as_text(test::recorded_answer(), {});
  CHECK(text.find("  Work on  quads 3.1 of 10, most of it from 22.0 km with 210 m down, Sunday;") !=
        std::string::npos);
  CHECK(as_text(test::sample_answer(), {}).find("Work on") == std::string::npos);
}
