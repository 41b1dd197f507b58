#include "faces/text.h"

#include <doctest/doctest.h>

#include "core/text.h"
#include "tests/faces/sample_answer.h"
#include "tests/support/golden.h"

using namespace rubdown;
using faces::as_text;

namespace {

std::size_t widest(const std::string& text) {
  std::size_t columns = 0;
  for (const std::string_view line : split(text, '\n')) columns = std::max(columns, columns_of(line));
  return columns;
}

bool has_codes(const std::string& text) { return text.find('\x1b') != std::string::npos; }

}  // namespace

TEST_CASE("the season as text is what somebody looked at") {
  CHECK(test::differs_from_golden("faces/golden/season.txt", as_text(test::sample_answer(), {})) == "");
  CHECK(test::differs_from_golden("faces/golden/season_brief.txt",
                                  as_text(test::sample_answer(), {.brief = true})) == "");
}

TEST_CASE("an infeasible, a stopped and an empty schedule have forms of their own") {
  CHECK(test::differs_from_golden("faces/golden/infeasible.txt",
                                  as_text(test::infeasible_answer(), {})) == "");
  const std::string stopped = as_text(test::stopped_answer(), {});
  CHECK(stopped.find("Not proved to be the best") != std::string::npos);
  CHECK(stopped.find("stopped: score 74.2, no schedule scores more than 79.1, 20000000 labels") !=
        std::string::npos);
}

TEST_CASE("an empty schedule says why and what would open it") {
  const std::string forbidden = as_text(test::all_forbidden_answer(), {});
  // 100 of 140 days lie before day 100, three offers on each
  CHECK(forbidden.find("Rules forbid each of the 420 offers: S-07 forbids 300 offers, R2-12 forbids")
        != std::string::npos);
  CHECK(forbidden.find("Offer a gentler style") != std::string::npos);
  const std::string dear = as_text(test::too_dear_answer(), {});
  CHECK(dear.find("the cheapest that the rules allow is a Swedish") != std::string::npos);
  CHECK(dear.find("A budget of 60.00 EUR opens it") != std::string::npos);
  const std::string weak = as_text(test::not_worth_it_answer(), {});
  CHECK(weak.find("costs 2.1 points") != std::string::npos);
  CHECK(as_text(test::empty_menu_answer(), {}).find("Name at least one style") !=
        std::string::npos);
}

TEST_CASE("no line is wider than 80 columns, whatever the plan's words are") {
  for (const schedule::Answer& answer :
       {test::sample_answer(), test::infeasible_answer(), test::stopped_answer(),
        test::all_forbidden_answer(), test::too_dear_answer(), test::hostile_answer()}) {
    CHECK(widest(as_text(answer, {})) <= 80);
    CHECK(widest(as_text(answer, {.brief = true})) <= 80);
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
