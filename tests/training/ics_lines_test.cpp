#include "training/ics_lines.h"

#include <doctest/doctest.h>

using namespace rubdown;
using namespace rubdown::training;

namespace {

Error refusal(std::string_view text) { return read_ics_lines(text, "plan.ics").error(); }

}  // namespace

TEST_CASE("a calendar that was cut is refused with the line of what was open") {
  const auto cut = refusal("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Easy 5 km\n");
  CHECK(cut.fault == Fault::BadInput);
  CHECK(cut.where == "plan.ics, line 2");
  CHECK(
      cut.what ==
      "found the end of the file inside the VEVENT that begins here; expected END:VEVENT. The file "
      "was cut: export or download it again");
  const auto swallowed = refusal("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\n");
  CHECK(swallowed.where == "plan.ics, line 3");
  CHECK(swallowed.what.starts_with("found an event that begins inside the event of line 2"));
  CHECK(refusal("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n")
            .what.starts_with("found END:VCALENDAR inside the VEVENT that begins in line 2"));
  CHECK(refusal("BEGIN:VEVENT\nEND:VEVENT\n").what ==
        "found BEGIN:VEVENT outside a calendar; expected BEGIN:VCALENDAR");
  CHECK(refusal("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n").where == "plan.ics, line 3");
}

TEST_CASE("what a refusal repeats of a file is short and steers no terminal") {
  const std::string bell = "a\x1b[2J\a" + std::string(50, 'b');
  const std::string shown = "A [2J " + std::string(33, 'B') + "…";
  CHECK(refusal("BEGIN:" + bell + "\n").what ==
        "found BEGIN:" + shown + " outside a calendar; expected BEGIN:VCALENDAR");
  CHECK(refusal("BEGIN:VCALENDAR\nBEGIN:" + bell + "\nEND:VCALENDAR\n").what ==
        "found END:VCALENDAR inside the " + shown + " that begins in line 2; expected END:" +
            shown + ". The file was cut or edited: export it again");
  CHECK(refusal("BEGIN:VCALENDAR\nBEGIN:" + bell + "\n").what.find("the " + shown + " that") !=
        std::string::npos);
  CHECK(refusal("END:" + bell + "\n").what == "found END:" + shown + " that ends nothing");
}

TEST_CASE("too much of anything is refused, with what was found and what was expected") {
  std::string deep;
  for (int i = 0; i < 9; ++i) deep += "BEGIN:VCALENDAR\n";
  CHECK(refusal(deep).what == "found components nested 9 deep; expected at most 8");
  CHECK(refusal("BEGIN:VCALENDAR\nX:" + std::string(1'000'001, 'x'))
            .what.starts_with("found a line of 1000003 characters; expected at most 1000000"));
  std::string many = "BEGIN:VCALENDAR\n";
  for (int i = 0; i <= 20'000; ++i) many += "BEGIN:VEVENT\nEND:VEVENT\n";
  CHECK(refusal(many).what.starts_with("found more than 20000 events"));
  CHECK(refusal(many).where == "plan.ics, line 40002");
}

TEST_CASE("parameters may be quoted and hold colons") {
  const auto file = read_ics_lines(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;TZID=\"a:b;c\";value=DATE:20270301\n"
      "BEGIN:VALARM\nDESCRIPTION:wake up\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n",
      "plan.ics");
  REQUIRE(file.has_value());
  const IcsEvent& event = file->events.front();
  REQUIRE(event.find("DTSTART") != nullptr);
  CHECK(event.find("DTSTART")->parameter("TZID") == "a:b;c");
  CHECK(event.find("DTSTART")->parameter("VALUE") == "DATE");
  CHECK(event.find("DTSTART")->value == "20270301");
  CHECK(event.find("DESCRIPTION") == nullptr);  // the alarm's, not the event's
}

TEST_CASE("escapes are undone once") {
  CHECK(unescape_ics("a\\, b\\; c\\nd\\\\n") == "a, b; c\nd\\n");
  CHECK(unescape_ics("at the end \\") == "at the end \\");
}
