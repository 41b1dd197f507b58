#include "training/read_plan.h"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/training/support.h"

using namespace rubdown;
using namespace rubdown::training;

namespace {

Error refusal(std::string_view bytes) { return read_plan(bytes, "plan", {}).error(); }

}  // namespace

TEST_CASE("what is neither a calendar nor a table of workouts is refused by what it looks like") {
  CHECK(refusal("hello\nworld").where == "plan, line 1");
  CHECK(refusal("hello\nworld").what ==
        "found 'hello'; expected an iCalendar file (it begins with BEGIN:VCALENDAR) or a CSV plan "
        "(its "
        "first line names columns, such as date,kind,distance,text)");
  CHECK(refusal("").what.starts_with("found an empty file; expected"));
  CHECK(refusal(" \r\n \n").what.starts_with("found an empty file; expected"));
  CHECK(refusal("<!DOCTYPE html><html>").what.starts_with("found a web page or XML: download"));
  CHECK(refusal("PK\x03\x04zip").what.starts_with("found a ZIP archive or an Excel file"));
  CHECK(refusal("%PDF-1.7").what.starts_with("found a PDF file"));
  CHECK(refusal("{\"workouts\": []}").what.starts_with("found JSON"));
  CHECK(refusal("\xFF\xFE"
                "B")
            .what.starts_with("found text in UTF-16"));
  CHECK(refusal("hello").fault == Fault::BadInput);
}

TEST_CASE("a file of a hundred megabytes is refused at once") {
  const std::string huge(100U * 1024 * 1024, 'x');
  const auto begin = std::chrono::steady_clock::now();
  const Error error = refusal(huge);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::milliseconds{50});
  CHECK(error.what ==
        "found 100 MB; expected at most 32 MB. A plan of one season has less than 1 MB: export the "
        "plan's own calendar alone");
}

TEST_CASE("text that is not UTF-8 is refused with its line and byte") {
  const Error error = refusal("date,text\n2027-03-01,L\xE4ufe\n");
  CHECK(error.where == "plan, line 2 (byte 23)");
  CHECK(error.what ==
        "found text that is not UTF-8; expected UTF-8. Convert it, for instance with: iconv -f "
        "WINDOWS-1252 -t UTF-8");
}

TEST_CASE("a plan without a run is refused with what it says instead") {
  CHECK(
      refusal(calendar(event("20270301", "Dentist") + event("20270302", "Rest"))).what ==
      "found 2 events or lines, none of them a run (plan, line 3: 'Dentist': no word in it names a "
      "workout); expected a training plan whose texts name runs, such as 'easy 8 km' or 'Long run "
      "18 "
      "mi' (docs/plans.md lists the words)");
  CHECK(
      refusal(calendar(event("20270301", "Rest")))
          .what.starts_with("found 1 events or lines, none of them a run (the first says 'Rest')"));
  CHECK(refusal(calendar("")).what.starts_with("found no event or line in it; expected"));
}

TEST_CASE("days outside those that were asked for are left out and counted") {
  const std::string text =
      calendar(event("20270301", "Easy 8 km") + event("20270302", "Easy 9 km"));
  const auto plan = read_plan(text, "plan", {.from = day("2027-03-02")});
  REQUIRE(plan.has_value());
  CHECK(plan->workouts.size() == 1);
  CHECK(plan->notes.front() ==
        "1 workouts lie outside the days that were asked for and are left out");
  CHECK(read_plan(text, "plan", {.from = day("2028-01-01")}).error().what ==
        "found workouts from 2027-03-01 to 2027-03-02, and no run within the days that were asked "
        "for; "
        "choose other days or another plan");
}

TEST_CASE("reading a plan cut anywhere neither hangs nor crashes") {
  const std::string text = calendar(
      "X-WR-CALNAME:A\\, b\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270301\nRRULE:FREQ=WEEKLY;COUNT=3\n"
      "SUMMARY:🏃 Tempo {3-5:5-8} w/ 5 x 1,200 m @ 5k–10k pace\nEND:VEVENT\n");
  for (std::size_t length = 0; length < text.size() - 1; ++length) {
    const auto plan = read_plan(std::string_view{text}.substr(0, length), "plan", {});
    const bool whole = length + 2 >= text.size();  // only the last line's end is missing
    CHECK(plan.has_value() == whole);
  }
}
