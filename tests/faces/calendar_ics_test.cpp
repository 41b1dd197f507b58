#include "faces/calendar_ics.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

#include "core/text.h"
#include "tests/faces/sample_answer.h"
#include "tests/support/golden.h"

using namespace rubdown;
using faces::as_ics;

namespace {

std::vector<std::string> physical_lines(const std::string& ics) {
  std::vector<std::string> lines;
  for (std::size_t at = 0, end; (end = ics.find("\r\n", at)) != std::string::npos; at = end + 2)
    lines.push_back(ics.substr(at, end - at));
  return lines;
}

std::string unfolded(std::string ics) {
  for (std::size_t at; (at = ics.find("\r\n ")) != std::string::npos;) ics.erase(at, 3);
  return ics;
}

std::vector<std::string> values(const std::string& ics, const std::string& name) {
  std::vector<std::string> found;
  for (const std::string& line : physical_lines(unfolded(ics)))
    if (line.starts_with(name + ":")) found.push_back(line.substr(name.size() + 1));
  return found;
}

}  // namespace

TEST_CASE("the season as a calendar is what somebody looked at") {
  const std::string ics = as_ics(test::sample_answer());
  CHECK(test::differs_from_golden("faces/golden/season.ics", ics) == "");
  test::write_output("faces/season.ics", ics);
  test::write_output("faces/hostile.ics", as_ics(test::hostile_answer()));
}

TEST_CASE("lines have at most 75 octets and never cut a code point") {
  for (const auto& answer : {test::sample_answer(), test::hostile_answer()}) {
    const std::string ics = as_ics(answer);
    for (const std::string& line : physical_lines(ics)) {
      CHECK(line.size() <= 75);
      CHECK_FALSE(first_bad_utf8(line).has_value());
      CHECK(line.find_first_of("\r\n\x1b") == std::string::npos);
    }
  }
}

TEST_CASE("hostile words stay inside their property") {
  const std::string ics = unfolded(as_ics(test::hostile_answer()));
  CHECK(values(ics, "BEGIN").size() == 7);  // the calendar and six massages
  CHECK(values(ics, "END").size() == 7);
  CHECK(ics.find(R"(END:VEVENT  \;\,\\ üß🏃)") != std::string::npos);
}

TEST_CASE("a massage keeps its UID when price, protocol or neighbours change") {
  auto other = test::sample_answer();
  other.protocol = "salty-running";
  other.massages.erase(other.massages.begin());
  const auto before = values(as_ics(test::sample_answer()), "UID");
  const auto after = values(as_ics(other), "UID");
  CHECK(std::vector<std::string>{before.begin() + 1, before.end()} == after);
  CHECK(std::set<std::string>{before.begin(), before.end()}.size() == 6);
}

TEST_CASE("booked massages are confirmed and timed, the others tentative and all day") {
  const std::string ics = as_ics(test::sample_answer());
  CHECK(values(ics, "STATUS") == std::vector<std::string>{"TENTATIVE", "TENTATIVE", "TENTATIVE",
                                                          "CONFIRMED", "TENTATIVE", "TENTATIVE"});
  CHECK(values(ics, "DTSTART") == std::vector<std::string>{"20270825T183000"});
  CHECK(values(ics, "DURATION") == std::vector<std::string>{"PT60M"});
  CHECK(values(ics, "DTSTART;VALUE=DATE").size() == 5);
  CHECK(values(ics, "DTEND;VALUE=DATE").front() == "20270626");  // the day after is excluded
}

TEST_CASE("without a massage there is a calendar without events") {
  CHECK(values(as_ics(test::empty_menu_answer()), "BEGIN") ==
        std::vector<std::string>{"VCALENDAR"});
}

TEST_CASE("an event tells what to work on where a forecast reaches") {
  std::string ics = as_ics(test::recorded_answer());
  for (std::size_t at; (at = ics.find("\r\n ")) != std::string::npos;) ics.erase(at, 3);
  CHECK(ics.find("Work on: quads 3.1 of 10\\, most of it from 22.0 km") != std::string::npos);
  CHECK(as_ics(test::sample_answer()).find("Work on") == std::string::npos);
}
