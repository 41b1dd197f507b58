#include "faces/page_html.h"

#include <doctest/doctest.h>

#include "core/text.h"
#include "tests/faces/sample_answer.h"
#include "tests/support/golden.h"

using namespace rubdown;
using faces::as_html;

namespace {

std::size_t count_of(const std::string& text, std::string_view piece) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(piece, at)) != std::string::npos; at += piece.size())
    ++count;
  return count;
}

}  // namespace

TEST_CASE("the season as a page is what somebody looked at") {
  const std::string page = as_html(test::sample_answer());
  CHECK(test::differs_from_golden("faces/golden/season.html", page) == "");
  test::write_output("faces/season.html", page);
  test::write_output("faces/recorded.html", as_html(test::recorded_answer()));
  test::write_output("faces/hostile.html", as_html(test::hostile_answer()));
  test::write_output("faces/infeasible.html", as_html(test::infeasible_answer()));
  test::write_output("faces/stopped.html", as_html(test::stopped_answer()));
  test::write_output("faces/empty.html", as_html(test::too_dear_answer()));
}

TEST_CASE("the page draws load and soreness where something was recorded, and only there") {
  const std::string without = as_html(test::sample_answer());
  CHECK(without.find("Load, fitness and fatigue") == std::string::npos);
  CHECK(without.find(".fatigue") == std::string::npos);
  const std::string page = as_html(test::recorded_answer());
  CHECK(count_of(page, "<rect class=\"load\"") == 45);  // 48 days with a run, 3 of them unknown
  CHECK(count_of(page, "<path class=\"fitness\"") == 1);
  CHECK(page.find(">unknown</td>") != std::string::npos);
  CHECK(count_of(page, "<path class=\"band\"") == 7);
  CHECK(page.find("<title id=\"sore-low_back-title\">Soreness of the low back</title>") !=
        std::string::npos);
  CHECK(page.find("comes mostly from 22.0 km with 210 m down, Sunday.") != std::string::npos);
}

TEST_CASE("a line breaks where nothing is known, and does not cross it") {
  const std::string page = as_html(test::recorded_answer());
  const std::size_t at = page.find("<path class=\"fitness\"");
  const std::string path = page.substr(at, page.find("/>", at) - at);
  CHECK(count_of(path, "M") == 2);
}

TEST_CASE("regions to work on stand beside the massage that they are for") {
  const std::string page = as_html(test::recorded_answer());
  CHECK(count_of(page, "<dt>Work on</dt>") == 1);
  CHECK(page.find("Quads 3.1 of 10, most of it from 22.0 km with 210 m down, Sunday; hamstrings "
                  "2.5; calves 2.2 (reported), most of it from 10.0 km, Thursday") !=
        std::string::npos);
}

TEST_CASE("every day of the season has one cell, and every massage its own") {
  const std::string page = as_html(test::sample_answer());
  CHECK(count_of(page, "<td class=\"") - count_of(page, "<td class=\"out\"") -
            count_of(page, "<td class=\"points\"") ==
        140);
  CHECK(count_of(page, "<td class=\"massage\"") == 6);
  CHECK(count_of(page, "<table class=\"month\">") == 5);  // June to October
}

TEST_CASE("hostile words cannot open a tag, close an attribute or reach a control character") {
  const std::string page = as_html(test::hostile_answer());
  CHECK(count_of(page, "<script") == 0);
  CHECK(count_of(page, "</style>") == 1);
  CHECK(page.find('\x1b') == std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;") !=
        std::string::npos);
}

TEST_CASE("nothing on the page points outside it") {
  const std::string page = as_html(test::sample_answer());
  CHECK(page.find("http://") == std::string::npos);
  CHECK(page.find("https://") == std::string::npos);
  CHECK(page.find("url(") == std::string::npos);
  CHECK(page.find("@import") == std::string::npos);
}

TEST_CASE("infeasible, stopped and empty schedules say so on the page") {
  const std::string infeasible = as_html(test::infeasible_answer());
  CHECK(infeasible.find("What stands in the way") != std::string::npos);
  CHECK(infeasible.find("<table") == std::string::npos);
  CHECK(as_html(test::stopped_answer()).find("Not proved to be the best") != std::string::npos);
  CHECK(as_html(test::too_dear_answer()).find("A budget of 60.00 EUR opens it") !=
        std::string::npos);
}

TEST_CASE("the page says that it is not medical advice") {
  CHECK(as_html(test::sample_answer()).find("Not medical advice") != std::string::npos);
}
