#include "body/parse_finding.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/day.h"

using namespace rubdown;
using namespace rubdown::body;

namespace {

const Day today = *day_from_iso("2027-10-07");  // a Thursday

Heard hear(std::string_view text) {
  const auto heard = parse_finding(text, today);
  REQUIRE_MESSAGE(heard.has_value(), heard.error().what);
  return *heard;
}

Finding understood(std::string_view text) {
  const Heard heard = hear(text);
  INFO(std::string{text});
  REQUIRE_MESSAGE(heard.is_understood(), heard.questions.front().words);
  return heard.finding;
}

Question first_question(std::string_view text) {
  const Heard heard = hear(text);
  INFO(std::string{text});
  REQUIRE_FALSE(heard.questions.empty());
  return heard.questions.front();
}

/// The words of the only question.
std::string asked(std::string_view text) {
  const Heard heard = hear(text);
  INFO(std::string{text});
  REQUIRE(heard.questions.size() == 1);
  return heard.questions.front().words;
}

std::string refused(std::string_view text) {
  const auto heard = parse_finding(text, today);
  REQUIRE_FALSE(heard.has_value());
  CHECK(heard.error().where == "finding");
  return heard.error().what;
}

}  // namespace

TEST_CASE("a finding has its place, side, kind, number, day and the rest of the words") {
  const Finding finding = understood("left calf just below the knee 6 tight, since Tuesday 🔥");
  CHECK(finding.region->id == "calves");
  CHECK(finding.side == Side::Left);
  CHECK(finding.kind == FindingKind::Tight);
  CHECK(finding.value == 6);
  CHECK(finding.since == day_from_iso("2027-10-05"));
  CHECK_FALSE(finding.noticed_by.has_value());
  CHECK(finding.note == "just below the knee, 🔥");
}

TEST_CASE("who noticed it is kept when it was said") {
  CHECK(understood("physio: left calf 6").noticed_by == NoticedBy::Therapist);
  CHECK(understood("i felt my left calf, 6").noticed_by == NoticedBy::Runner);
  CHECK(understood("vom Physio: Wade links 6").noticed_by == NoticedBy::Therapist);
}

TEST_CASE("a side that was not said is asked, in the region's own words") {
  CHECK(asked("calf 6 tight") == "which calf: left, right or both?");
  CHECK(asked("calves 6") == "which calf: left, right or both?");
  CHECK(first_question("calf 6").choices == std::vector<std::string>{"left", "right", "both"});
}

TEST_CASE("contradictory sides are asked, and the question says what was found") {
  CHECK(asked("left right calf 6") == "found left and right; which calf: left, right or both?");
  CHECK(asked("both calves 5, left worse") ==
        "found both and left; which calf: left, right or both?");
  CHECK(asked("not the left calf 6") == "the side is not clear; which calf: left, right or both?");
  CHECK(asked("low back 5, right?") ==
        "the side is not clear; which low back: left, right or middle?");
}

TEST_CASE("a word for several places is asked with their names") {
  CHECK(asked("left outer hip 5") ==
        "outer hip: front outer hip (tensor fasciae latae) or side of the hip (gluteus medius)?");
  CHECK(hear("left outer hip 5").finding.side == Side::Left);
  CHECK(understood("left outer hip, the glute med, 5").region->id == "glute_med");
}

TEST_CASE("an unknown place is asked with the nearest one") {
  CHECK(first_question("left clf, 6").words ==
        "'clf' is no place that is known; did you mean 'calf'?");
  CHECK(first_question("rechte Wadde: 6").words ==
        "'Wadde' is no place that is known; did you mean 'wade'?");
  CHECK(first_question("left, 6").words ==
        "where on the body is it, such as calf, hamstring or low back?");
}

TEST_CASE("two places in one line are asked, and never share a side") {
  CHECK(asked("left calf 6, right quad 4") ==
        "found two places, calf and quad; tell them one at a time");
}

TEST_CASE("numbers beyond the scale and more than one of them are asked") {
  const std::string scale = "how much, from 0 (nothing) to 10 (the worst)?";
  CHECK(asked("left calf tight") == scale);
  CHECK(asked("left calf 11") == "found '11', more than 10; " + scale);
  CHECK(asked("left calf -3") == "found a number below 0: '3'; " + scale);
  CHECK(asked("left calf 4 or 7") == "found 4 and 7; " + scale);
  CHECK(asked("left calf 3-8") == "found a wide range: '3-8'; " + scale);
  CHECK(asked("left calf 3/5") == "found another scale: '3/5'; " + scale);
  CHECK(asked("left calf 99999999999999999999999999") ==
        "found '99999999999999999999999999', more than 10; " + scale);
}

TEST_CASE("numbers that count something else are not the finding's") {
  for (const std::string& words : std::vector<std::string>{
           "left calf tight after 8 km", "left calf has 2 knots", "ran 8 and left calf is tight",
           "left calf tight at 5:30 pace", "left calf tight, low L5", "left calf, 1 trigger point",
           "left calf tight, week 6", "left calf 6 day 3 of taper",
           "slept about 5, left calf tight", "left calf tight, slept like 5"}) {
    CAPTURE(words);
    const Heard heard = hear(words);
    CHECK_FALSE(heard.finding.value.has_value());
    CHECK_FALSE(heard.is_understood());
  }
  CHECK(understood("left calf 6/10 after 8 km").value == 6);
}

TEST_CASE("a day that cannot be is asked") {
  CHECK(asked("left calf 6 since 2027-12-24") ==
        "'2027-12-24' is in the future: 2027-12-24; since which day?");
  CHECK(asked("left calf 6 since tomorrow") ==
        "'tomorrow' is in the future: 2027-10-08; since which day?");
  CHECK(asked("left calf 6 since 30 Feb") ==
        "found '30 Feb', a day that does not exist; since which day?");
  CHECK(asked("left calf 6 since 10/3") ==
        "'10/3' can be read in two ways: write the month as a word; since which day?");
  CHECK(asked("left calf 6 since Thursday") ==
        "'Thursday' may be today or a week ago; since which day?");
  CHECK(asked("left calf 6 for 9999 months") ==
        "'9999 months' is longer ago than anybody remembers; since which day?");
  CHECK(asked("left calf 6 since Tuesday, began Sunday") ==
        "found two days: 2027-10-05 and 2027-10-03; since which day?");
}

TEST_CASE("days are counted in calendars") {
  CHECK(understood("left calf 6 for 2 months").since == day_from_iso("2027-08-07"));
  CHECK(understood("rechte Wade seit So 6").since == day_from_iso("2027-10-03"));
  CHECK(understood("left calf 6 since last Thursday").since == day_from_iso("2027-09-30"));
  CHECK(understood("left calf 6 since 3 Oct 2026").since == day_from_iso("2026-10-03"));
  const auto january = parse_finding("left calf 6 since 30 Dec", *day_from_iso("2027-01-05"));
  CHECK(january->finding.since == day_from_iso("2026-12-30"));
  const auto leap = parse_finding("left calf 6 for 1 month", *day_from_iso("2028-03-31"));
  CHECK(leap->finding.since == day_from_iso("2028-02-29"));
}

TEST_CASE("a time that is no day of the finding stays in the note") {
  const Finding race = understood("left calf 6, race on Sunday");
  CHECK_FALSE(race.since.has_value());
  CHECK(race.note == "race on Sunday");
  CHECK_FALSE(understood("left calf 6, no running for 3 days").since.has_value());
  CHECK_FALSE(understood("left calf 6, massage after Sunday").since.has_value());
}

TEST_CASE("what is no side is never taken for one") {
  // each of these has a word that looks like a side, and none tells which calf it is
  for (const std::string& words : std::vector<std::string>{"calf hurts right after running 6",
                                                           "calf 6, right?",
                                                           "i left work early, calf 6",
                                                           "calf 6 doesn't feel right",
                                                           "how r u, calf 6",
                                                           "calf 6. R. Smith",
                                                           "calf 6 left me limping",
                                                           "re: calf 6",
                                                           "Re: Wade 6",
                                                           "pain right in the calf 6",
                                                           "calf 6, turned right at the park",
                                                           "turned right, calf 6",
                                                           "calf 6, nothing left in the tank",
                                                           "Right, calf 6",
                                                           "calf 6 all right otherwise",
                                                           "calf 6, what is left",
                                                           "calf 6 near the left knee",
                                                           "my calf is both sore and tight 5",
                                                           "my calf left untreated, 6",
                                                           "6 in the calf right?",
                                                           "calf 5 below the right knee",
                                                           "calf 6, L5 stiff",
                                                           "calf 6, I sleep on the left",
                                                           "the other calf 6",
                                                           "one of my calves 6",
                                                           "Wade 6, aber sonst alles recht",
                                                           "calf 6 after left calf raises"}) {
    CAPTURE(words);
    const Heard heard = hear(words);
    CHECK_FALSE(heard.finding.side.has_value());
    CHECK_FALSE(heard.is_understood());
  }
}

TEST_CASE("a back has a middle only when nothing looks like a side") {
  CHECK(understood("low back 5 at night").side == Side::Middle);
  CHECK(understood("low back 5 right after running").side == Side::Middle);
  CHECK(understood("neck 4 stiff").side == Side::Middle);
  for (const std::string& words : std::vector<std::string>{
           "lef low back 5", "low back 5, righ", "rechtsseitig Nacken 5", "low back 5 to the left",
           "neck 5, leftish", "the other side of my neck 5", "low back right by the hip 5"}) {
    CAPTURE(words);
    CHECK_FALSE(hear(words).is_understood());
    CHECK_FALSE(hear(words).finding.side.has_value());
  }
}

TEST_CASE("a second side in the line makes us ask, wherever it stands") {
  for (const std::string& words :
       std::vector<std::string>{"left calf fine, right 6", "right side of the left calf 6",
                                "left calf, right one too, 6", "left calf was fine, other calf 6",
                                "linke Wade 6, rechts auch", "left calf 6, felt it turning right",
                                "both calves 6 but mostly R"}) {
    CAPTURE(words);
    CHECK_FALSE(hear(words).is_understood());
    CHECK_FALSE(hear(words).finding.side.has_value());
  }
}

TEST_CASE("left and right are treated alike: swapped words give the swapped side") {
  for (const char* frame :
       {"{} calf 6", "calf {} 6", "calf ({}) 6", "tight {} calf 6", "calf, {}, 6", "{}-calf 6",
        "6 in the {} calf", "calf 6 {}", "my {} outer calf 6", "calf of the {} leg 6",
        "back of {} thigh 6", "lower {} back 6", "{} low back 6"}) {
    for (const auto& [word, side] : {std::pair{"left", Side::Left},
                                     {"right", Side::Right},
                                     {"LEFT", Side::Left},
                                     {"Right", Side::Right},
                                     {"L", Side::Left},
                                     {"R", Side::Right},
                                     {"lt", Side::Left},
                                     {"rt", Side::Right},
                                     {"links", Side::Left},
                                     {"rechts", Side::Right}}) {
      std::string words{frame};
      words.replace(words.find("{}"), 2, word);
      CAPTURE(words);
      CHECK(understood(words).side == side);
    }
  }
}

TEST_CASE("ten thousand characters and pictures are read, and kept") {
  std::string text = "left calf 6 tight ";
  while (text.size() < 40'000) text += "🦵 so much to tell ";
  const Finding finding = understood(text);
  CHECK(finding.side == Side::Left);
  CHECK(finding.note.size() > 30'000);
}

TEST_CASE("bytes that are no text, nothing and too much are refused") {
  CHECK(refused("left calf \xff 6") == "byte 11 is not UTF-8; expected plain text");
  CHECK(refused("  \n ") ==
        "found nothing; expected words such as 'left calf 6 tight, since Tuesday'");
  CHECK(refused(std::string(100'001, 'a')) == "found 100001 bytes; expected at most 100000");
}

TEST_CASE("a note cannot steer a terminal") {
  CHECK(understood("left calf 6 \x1b[31mred").note.find('\x1b') == std::string::npos);
}
