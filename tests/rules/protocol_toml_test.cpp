#include "rules/protocol_toml.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace rubdown;
using namespace rubdown::rules;

namespace {

const std::string head =
    "name = \"mine\"\ntitle = \"Mine\"\nabout = \"What I see.\"\n";  // lines 1-3

/// A timing on lines 4 to 7 whose one window, on line 7, is `window`.
std::string timing(const std::string& window, const std::string& trigger = "\"long_run\"",
                   const std::string& styles = "\"sports\"") {
  return head + "[[timing]]\ntrigger = " + trigger + "\nstyles = " + styles + "\nwindows = [ { " +
         window + " } ]\n";
}

const std::string good =
    timing("days = [1, 2], weight = 4, rules = \"H-20\", words = \"after it\"");

/// What is wrong with the text: "where: what".
std::string refusal(const std::string& text) {
  const auto read = read_protocol(text, "mine.toml");
  if (read.has_value()) return "accepted";
  CHECK(read.error().fault == Fault::BadInput);
  return read.error().where + ": " + read.error().what;
}

}  // namespace

TEST_CASE("a protocol of seven lines is read, and days become half days") {
  const auto read = read_protocol(good, "mine.toml");
  REQUIRE(read.has_value());
  CHECK(read->name == "mine");
  REQUIRE(read->rows.size() == 1);
  const Row& row = read->rows.front();
  CHECK(row.trigger == Trigger::LongRun);
  CHECK(row.styles == StyleSet{}.set(index_of(Style::Sports)));
  CHECK(row.days == HalfDays{2, 4});
  CHECK(row.weight == 4);
  CHECK(row.rules == std::vector<RuleId>{"H-20"});
  CHECK(row.words == "after it");
  CHECK(read->min_gap_days == std::array{1, 1, 1, 1});
}

TEST_CASE("the same day before is minus one half day, the same day after plus one") {
  const auto read = read_protocol(
      timing("days = [-0.5, 0.5], forbid = true, rules = \"H-20\", words = \"not on the day\""),
      "mine.toml");
  REQUIRE(read.has_value());
  CHECK(read->rows.front().days == HalfDays{-1, 1});
  CHECK(read->rows.front().forbids);
}

TEST_CASE("a timing of two triggers makes a row for each, and all styles are seven") {
  const auto read =
      read_protocol(timing("days = [1, 1], weight = 1, rules = \"H-20\", words = \"x\"",
                           "[\"long_run\", \"hard_session\"]", "\"all\""),
                    "mine.toml");
  REQUIRE(read.has_value());
  REQUIRE(read->rows.size() == 2);
  CHECK(read->rows[0].trigger == Trigger::LongRun);
  CHECK(read->rows[1].trigger == Trigger::HardSession);
  CHECK(read->rows[1].styles.all());
}

TEST_CASE("a window takes its timing's rules unless it has its own") {
  const auto read = read_protocol(
      head +
          "[[timing]]\ntrigger = \"long_run\"\nstyles = \"all\"\nrules = \"R0-27\"\nwindows = [\n"
          "  { days = [1, 1], weight = 1, words = \"x\" },\n"
          "  { days = [2, 2], weight = 1, rules = \"H-20\", words = \"y\" },\n]\n",
      "mine.toml");
  REQUIRE(read.has_value());
  CHECK(read->rows[0].rules == std::vector<RuleId>{"R0-27"});
  CHECK(read->rows[1].rules == std::vector<RuleId>{"H-20"});
}

TEST_CASE("what is not a protocol at all is refused") {
  CHECK(refusal("") == "mine.toml, line 1: the file is empty; expected a protocol");
  CHECK(refusal(" \n\t\n") == "mine.toml, line 1: the file is empty; expected a protocol");
  CHECK(refusal(std::string(1'000'001, '#')) ==
        "mine.toml, line 1: the file has 1000001 bytes; a protocol has at most 1000000");
  CHECK(refusal("# ok\n# L\xE4ufe\n") ==
        "mine.toml, line 2: byte 8 is not UTF-8; save the file as UTF-8");
  CHECK(refusal("name = \"mine\"\ntitle = \n").starts_with("mine.toml, line 2: not TOML: "));
  CHECK(refusal(head) ==
        "mine.toml, line 1: no [[timing]] was found; a protocol needs at least one");
  CHECK(refusal("title = \"x\"\n") == "mine.toml, line 1: a protocol has no 'name'; add it");
}

TEST_CASE("a file made to overflow the stack is refused") {
  std::string dots = "\n";
  for (int i = 0; i < 400'000; ++i) dots += "a.";
  CHECK(refusal(dots + "a = 1\n") ==
        "mine.toml, line 2: the line has more than 100 dots; expected a plain key");
  CHECK(refusal("a = " + std::string(500'000, '[')).starts_with("mine.toml, line 1: not TOML: "));
}

TEST_CASE("letters beyond ASCII belong in texts, and are refused in keys") {
  CHECK(refusal("für = 1\n").starts_with("mine.toml, line 1: not TOML: "));
  const auto read = read_protocol(
      timing("days = [1, 2], weight = 4, rules = \"H-20\", words = \"\"\"zwei Tage \\\n"
             "    über den Lauf\"\"\""),
      "mine.toml");
  REQUIRE(read.has_value());
  CHECK(read->rows.front().words == "zwei Tage über den Lauf");
}

TEST_CASE("an unknown key is refused with the nearest one, wherever it is") {
  CHECK(refusal(head + "titlee = \"x\"\n")
            .starts_with("mine.toml, line 4: unknown key 'titlee' in a protocol (did you mean "
                         "'title'?); expected name, title, "));
  CHECK(refusal(timing("days = [1, 2], wieght = 4, rules = \"H-20\", words = \"x\"")) ==
        "mine.toml, line 7: unknown key 'wieght' in a window (did you mean 'weight'?); expected "
        "days, "
        "forbid, weight, rules or words");
  CHECK(refusal(good + "[taper]\nrules = \"H-20\"\nspan = 21\n")
            .starts_with("mine.toml, line 10: unknown key 'span' in [taper]"));
}

TEST_CASE("an unknown word is refused with the nearest one") {
  const std::string window = "days = [1, 2], weight = 4, rules = \"H-20\", words = \"x\"";
  CHECK(refusal(timing(window, "\"long_run\"", "\"sport\"")) ==
        "mine.toml, line 6: unknown style 'sport' (did you mean 'sports'?); expected deep_tissue, "
        "active_release, sports, myofascial_release, trigger_point, swedish or light_flush");
  CHECK(
      refusal(timing(window, "\"longrun\""))
          .starts_with("mine.toml, line 5: unknown trigger 'longrun' (did you mean 'long_run'?)"));
  CHECK(refusal(timing("days = [1, 2], weight = 4, rules = \"R2-32\", words = \"x\"")) ==
        "mine.toml, line 7: unknown rule 'R2-32' (did you mean 'R0-32'?); expected an id of the "
        "catalogue, such as R2-12, or H-20 for your own practice");
  CHECK(refusal(timing(window, "\"race\"\ncondition = \"laps\""))
            .starts_with("mine.toml, line 6: unknown condition 'laps'"));
  CHECK(
      refusal(timing(window, "\"race\"\ndistances = [\"marathn\"]")) ==
      "mine.toml, line 6: unknown distance 'marathn' (did you mean 'marathon'?); expected 5k, 10k, "
      "half, marathon or ultra");
  CHECK(refusal(timing(window, "\"race\"\nimportance = \"gaol\"")) ==
        "mine.toml, line 6: unknown importance 'gaol' (did you mean 'goal'?); expected goal or "
        "minor");
}

TEST_CASE("a value of the wrong type is refused with what was found and expected") {
  CHECK(refusal("name = 7\ntitle = \"x\"\nabout = \"x\"\n") ==
        "mine.toml, line 1: 'name' is a whole number; expected a text in quotes");
  CHECK(refusal(head + "timing = 3\n") ==
        "mine.toml, line 4: 'timing' is a whole number; expected tables, [[timing]]");
  CHECK(refusal(good + "[gaps]\nrules = \"H-20\"\ndays_by_depth = [1, 2, 5]\n") ==
        "mine.toml, line 10: expected 'days_by_depth' to be a list of 4 numbers from 1 to 60");
  CHECK(refusal(good + "[gaps]\nrules = \"H-20\"\ndays_by_depth = [1, 2, 5, 6.5]\n") ==
        "mine.toml, line 10: 'days_by_depth' holds 6.5; expected whole numbers");
  CHECK(refusal(good + "[worrier]\nrules = \"H-20\"\ndays = 2.5\n") ==
        "mine.toml, line 10: 'days' is a number; expected a whole number from 0 to 14");
  CHECK(refusal(timing("days = [1, 2], weight = \"4\", rules = \"H-20\", words = \"x\"")) ==
        "mine.toml, line 7: 'weight' is a text; expected a number from -50 to 50");
  CHECK(refusal(timing("days = 1, weight = 4, rules = \"H-20\", words = \"x\"")) ==
        "mine.toml, line 7: 'days' is a whole number; expected a list");
  CHECK(
      refusal(head + "[[timing]]\ntrigger = \"race\"\nstyles = \"all\"\nwindows = [ 1 ]\n") ==
      "mine.toml, line 7: a window is a whole number; expected { days = [1, 2], weight = 4, words "
      "= \"...\" }");
}

TEST_CASE("days that are reversed, too far or no days are refused") {
  const auto with_days = [](const std::string& days) {
    return refusal(timing("days = " + days + ", weight = 4, rules = \"H-20\", words = \"x\""));
  };
  CHECK(with_days("[2, 1]") ==
        "mine.toml, line 7: the days are reversed: expected [1, 2], found [2, 1]");
  CHECK(with_days("[1, 61]") ==
        "mine.toml, line 7: expected 'days' to be a list of 2 numbers from -60 to 60");
  CHECK(with_days("[1, nan]") ==
        "mine.toml, line 7: expected 'days' to be a list of 2 numbers from -60 to 60");
  CHECK(with_days("[1]") ==
        "mine.toml, line 7: expected 'days' to be a list of 2 numbers from -60 to 60");
  CHECK(with_days("[1.5, 2]") ==
        "mine.toml, line 7: found days [1.5, 2]; expected whole days, or "
        "-0.5 and 0.5 for the same day before and after");
  CHECK(with_days("[-60, 60]") == "accepted");
  CHECK(refusal(timing("days = [0, 0], weight = 2, rules = \"H-20\", words = \"x\"",
                       "\"easy_tomorrow\"")) ==
        "mine.toml, line 7: the trigger \"easy_tomorrow\" has no days; leave them out");
  CHECK(refusal(timing("weight = 2, rules = \"H-20\", words = \"x\"", "\"easy_tomorrow\"")) ==
        "accepted");
}

TEST_CASE("a weight must be a number within 50, and is given or forbidden, not both") {
  const auto with = [](const std::string& effect) {
    return refusal(timing("days = [1, 2], " + effect + ", rules = \"H-20\", words = \"x\""));
  };
  CHECK(with("weight = 50.5") ==
        "mine.toml, line 7: 'weight' is 50.5; expected a number from -50 to 50");
  CHECK(with("weight = -51") ==
        "mine.toml, line 7: 'weight' is -51; expected a number from -50 to 50");
  CHECK(with("weight = nan") ==
        "mine.toml, line 7: 'weight' is nan; expected a number from -50 to 50");
  CHECK(with("weight = inf") ==
        "mine.toml, line 7: 'weight' is inf; expected a number from -50 to 50");
  CHECK(with("weight = 3, forbid = true") ==
        "mine.toml, line 7: expected either forbid = true or a weight in each window");
  CHECK(with("forbid = false") ==
        "mine.toml, line 7: 'forbid' is false; expected true, or a weight");
  CHECK(refusal(timing("days = [1, 2], rules = \"H-20\", words = \"x\"")) ==
        "mine.toml, line 7: expected either forbid = true or a weight in each window");
}

TEST_CASE("a window needs words and rules, and research must not contradict the first rule") {
  CHECK(refusal(timing("days = [1, 2], weight = 4, rules = \"H-20\"")) ==
        "mine.toml, line 7: a window has no 'words'; add it");
  CHECK(refusal(timing("days = [1, 2], weight = 4, rules = \"H-20\", words = \"  \"")) ==
        "mine.toml, line 7: 'words' is empty; expected words");
  CHECK(refusal(timing("days = [1, 2], weight = 4, rules = \"H-20\", words = \"a\\u001b[31m\"")) ==
        "mine.toml, line 7: 'words' holds a line break or a control character; expected one line "
        "(end "
        "a line with \\ to go on with the next)");
  CHECK(refusal(timing("days = [1, 2], weight = 4, words = \"x\"")) ==
        "mine.toml, line 7: a window has no 'rules', nor has its timing; add it");
  CHECK(refusal(timing("days = [1, 2], weight = 4, rules = [], words = \"x\"")) ==
        "mine.toml, line 7: 'rules' is an empty list; expected at least one");
  CHECK(refusal(timing("days = [1, 2], weight = 4, rules = \"R0-07\", words = \"x\"")) ==
        "mine.toml, line 7: research contradicts rule R0-07, so it cannot be the first, which is "
        "shown as the reason; put another before it");
  CHECK(
      refusal(timing("days = [1, 2], weight = 4, rules = [\"H-20\", \"R2-18\"], words = \"x\"")) ==
      "accepted");
}

TEST_CASE("a window that occurs twice is refused with both lines") {
  const std::string again =
      "[[timing]]\ntrigger = [\"hard_session\", \"long_run\"]\nstyles = [\"sports\"]\nwindows = [\n"
      "  { days = [1, 2], forbid = true, rules = \"H-20\", words = \"y\" },\n]\n";
  CHECK(refusal(good + again) ==
        "mine.toml, line 12: this window says the same days of the same "
        "styles as line 7; keep one of them");
}

TEST_CASE("only races have a distance and an importance") {
  const std::string window = "days = [1, 2], weight = 4, rules = \"H-20\", words = \"x\"";
  CHECK(refusal(timing(window, "\"long_run\"\ndistances = \"half\"")) ==
        "mine.toml, line 6: only the trigger \"race\" has 'distances'");
  CHECK(refusal(timing(window, "\"long_run\"\nimportance = \"goal\"")) ==
        "mine.toml, line 6: only the trigger \"race\" has 'importance'");
  CHECK(refusal(timing(window, "\"long_run\"\ncondition = \"last_hard_done\"")) ==
        "mine.toml, line 6: \"last_hard_done\" speaks of the last hard session before a race; "
        "expected the trigger \"race\"");
}

TEST_CASE("what is forbidden to regular runners alone is refused") {
  CHECK(
      refusal(timing("days = [1, 2], forbid = true, rules = \"H-20\", words = \"x\"",
                     "\"race\"\ncondition = \"regular\"")) ==
      "mine.toml, line 8: what is forbidden to regular runners must be forbidden to all; expected "
      "a weight");
}

TEST_CASE("interval tiers start at none and rise") {
  const std::string table = "[intervals]\nrules = \"H-20\"\ntiers = [\n";
  CHECK(refusal(good + table + "  { sessions = 1, days = 28 },\n]\n") ==
        "mine.toml, line 11: the first tier starts at more than none; expected sessions = 0");
  CHECK(refusal(good + table +
                "  { sessions = 0, days = 28 },\n  { sessions = 0, days = 14 },\n]\n") ==
        "mine.toml, line 12: the tiers do not rise; expected more sessions than in the one before");
  CHECK(refusal(good + table + "]\n") == "mine.toml, line 8: [intervals] has no 'tiers'; add one");
}

TEST_CASE("names, lapses and blocks are judged") {
  std::string bad_name = good;
  bad_name.replace(bad_name.find("\"mine\""), 6, "\"My own\"");
  CHECK(refusal(bad_name) ==
        "mine.toml, line 1: the name is 'My own'; expected at most 40 small "
        "letters, digits and dashes");
  CHECK(refusal(good + "[runner]\nlapse_days = 10\nregular_days = 14\n") ==
        "mine.toml, line 8: regular_days is 14 and lapse_days is 10; nobody can be regular and "
        "lapsed, expected regular_days <= lapse_days");
  CHECK(refusal(good + "[blocks]\nrules = \"H-20\"\npeak = 6\n") ==
        "mine.toml, line 10: 'peak' is 6; expected a number from 0 to 5");
  CHECK(refusal(good + "[[need]]\nname = \"calm\"\nstyles = \"swedish\"\nrules = \"H-20\"\nwords = "
                       "\"x\"\nblocks = [\"peek\"]\n") ==
        "mine.toml, line 13: unknown block 'peek' (did you mean 'peak'?); expected base, build, "
        "peak, "
        "taper or recovery");
}
