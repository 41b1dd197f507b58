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
  test::write_output("faces/hostile.html", as_html(test::hostile_answer()));
  test::write_output("faces/infeasible.html", as_html(test::infeasible_answer()));
  test::write_output("faces/stopped.html", as_html(test::stopped_answer()));
  test::write_output("faces/empty.html", as_html(test::too_dear_answer()));
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
