#include "wire/problem_json.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "tests/wire/sample.h"

using namespace rubdown;
using wire::problem_from_json;

namespace {

/// A problem with two offers, into which the tests put what is wrong.
std::string with_offer(const std::string& offer) {
  return R"({
  "first_day": "2027-10-04",
  "days": 14,
  "offers": [
    {"day": "2027-10-05", "style": "swedish", "duration_min": 45, "price_cents": 6000,
     "effect_percent": 50},
    )" + offer +
         "\n  ]\n}\n";
}
std::string with_key(const std::string& member) {
  return "{\"first_day\": \"2027-10-04\", \"days\": 14, \"offers\": [],\n" + member + "}";
}

std::string refusal_of(const std::string& text) {
  const auto problem = problem_from_json(text, "p.json", wire::sample::known_rule);
  REQUIRE_FALSE(problem.has_value());
  CHECK(problem.error().fault == Fault::BadInput);
  return problem.error().where + ": " + problem.error().what;
}

constexpr const char* good =
    R"("style": "sports", "duration_min": 60, "price_cents": 8000, "effect_percent": 90)";

std::string offer_with(const std::string& member) {
  return with_offer("{\"day\": \"2027-10-08\", " + std::string{good} + ",\n     " + member + "}");
}

}  // namespace

TEST_CASE("a problem written and read again is the same problem, to the last digit") {
  const auto problem = schedule::Problem::make(wire::sample::problem_data());
  REQUIRE(problem.has_value());
  const std::string text = wire::to_json(*problem);
  const auto again = problem_from_json(text, "p.json", wire::sample::known_rule);
  REQUIRE(again.has_value());
  CHECK(again->data() == problem->data());
  CHECK(wire::to_json(*again) == text);
}

TEST_CASE("the least problem takes every default") {
  const auto problem = problem_from_json(
      R"({"offers": [{"effect_percent": 90, "price_cents": 8e3, "duration_min": 60.0,
                      "style": "sports", "day": "2027-10-08"}],
          "days": 14, "first_day": "2027-10-04"})",
      "p.json", wire::sample::known_rule);
  REQUIRE(problem.has_value());
  schedule::ProblemData expected;
  expected.first_day = Day{std::chrono::year{2027} / 10 / 4};
  expected.days = 14;
  expected.wear_milli.assign(14, 0);
  schedule::Offer offer;
  offer.day = 4;
  offer.style = Style::Sports;
  offer.minutes = 60;
  offer.price = Cents{8'000};
  offer.effect_percent = 90;
  expected.offers = {offer};
  CHECK(problem->data() == expected);
}

TEST_CASE("points keep five digits and refuse a sixth") {
  const auto problem =
      problem_from_json(offer_with(R"("parts": [{"rule": "R2-12", "points": -0.00001}])"), "p.json",
                        wire::sample::known_rule);
  REQUIRE(problem.has_value());
  CHECK(problem->offers()[1].parts[0].points == Points{-1});
  CHECK(refusal_of(offer_with(R"("parts": [{"rule": "R2-12", "points": 0.000001}])")) ==
        "p.json, line 8, offers[1].parts[0].points: found 0.000001; expected points, a number with "
        "at most 5 digits after the point");
  CHECK(refusal_of(offer_with(R"("parts": [{"rule": "R2-12", "points": 1e3}, {"rule": "R2-12",
      "points": 1000.5}])")) ==
        "p.json, line 9, offers[1].parts[1].points: found 1000.5; expected -1000 to 1000 points");
}

TEST_CASE("an unknown key is refused, and the one that was meant is suggested") {
  CHECK(refusal_of(offer_with(R"("therapits": "Anna")")) ==
        "p.json, line 8, offers[1].therapits: found the unknown key \"therapits\" (did you mean "
        "'therapist'?); expected day, start_min, therapist, style, duration_min, price_cents, "
        "booked, effect_percent, interval_days, parts, parts_if_regular, parts_if_lapsed, "
        "forbidden_by, forbidden_if_lapsed_by or first_try_forbidden_by");
  CHECK(refusal_of(with_key(R"("relief": {"points": 3})")) ==
        "p.json, line 2, relief.points: found the unknown key \"points\"; expected points_max, "
        "scale_milli or half_life_days");
}

TEST_CASE("a missing key and a key twice are refused") {
  CHECK(refusal_of(R"({"first_day": "2027-10-04", "offers": []})") ==
        "p.json, line 1: the key \"days\" is missing; add it");
  CHECK(refusal_of(with_offer(R"({"style": "sports"})")) ==
        "p.json, line 7, offers[1]: the key \"day\" is missing; add it");
  CHECK(refusal_of(offer_with("\"booked\": true,\n\"booked\": false")) ==
        "p.json, line 9, offers[1].booked: found this key a second time (first on line 8); "
        "expected it once: take one of them out");
}

TEST_CASE("a wrong type is refused with what was found") {
  CHECK(refusal_of("[]") == "p.json, line 1: found a list; expected an object");
  CHECK(refusal_of(with_key(R"("limits": {})")) ==
        "p.json, line 2, limits: found an object; expected a list");
  CHECK(refusal_of(with_key(R"("tried": ["sports", 3])")) ==
        "p.json, line 2, tried[1]: found 3; expected a style such as \"sports\" as a text");
  CHECK(refusal_of(offer_with(R"("booked": "yes")")) ==
        "p.json, line 8, offers[1].booked: found the text \"yes\"; expected true or false");
  CHECK(refusal_of(offer_with(R"("start_min": null)")) ==
        "p.json, line 8, offers[1].start_min: found null; expected a whole number of minutes: "
        "leave the key out where there is no value");
  CHECK(refusal_of(offer_with(R"("start_min": 90.5)")) ==
        "p.json, line 8, offers[1].start_min: found 90.5; expected a whole number of minutes");
  CHECK(refusal_of(offer_with(R"("start_min": 9e99)")) ==
        "p.json, line 8, offers[1].start_min: found 9e99; expected a number of sensible size");
  CHECK(refusal_of(with_offer(R"({"day": "2027-10-08", "style": "sports", "duration_min": 60,
      "price_cents": "80.00", "effect_percent": 90})")) ==
        "p.json, line 8, offers[1].price_cents: found the text \"80.00\"; expected a whole number "
        "of cents (80.00 is 8000)");
}

TEST_CASE("days are dates that exist and lie where they belong") {
  CHECK(refusal_of(with_offer("{\"day\": \"2027-10-18\", " + std::string{good} + "}")) ==
        "p.json, line 7, offers[1].day: found 2027-10-18, which lies outside the season; expected "
        "a day from 2027-10-04 to 2027-10-17 (first_day and days set them)");
  CHECK(refusal_of(with_offer("{\"day\": \"2027-02-30\", " + std::string{good} + "}")) ==
        "p.json, line 7, offers[1].day: found the text \"2027-02-30\"; expected a day such as "
        "\"2027-10-05\" that exists, from 1900 to 2199");
  CHECK(refusal_of(with_offer("{\"day\": 4, " + std::string{good} + "}")) ==
        "p.json, line 7, offers[1].day: found 4; expected a day such as \"2027-10-05\"");
  CHECK(refusal_of(R"({"first_day": "2027-10-04", "days": 732, "offers": []})") ==
        "p.json, line 1, days: found 732; expected 1 to 731 days");
  CHECK(refusal_of(with_key(R"("past": [{"day": "2027-10-04", "style": "sports"}])")) ==
        "p.json, line 2, past[0].day: found 2027-10-04; expected a day before the season begins on "
        "2027-10-04");
}

TEST_CASE("unknown rules and styles are refused") {
  CHECK(refusal_of(offer_with(R"("forbidden_by": ["R2-12", "R9-99"])")) ==
        "p.json, line 8, offers[1].forbidden_by[1]: found the unknown rule \"R9-99\"; expected the "
        "id of a rule that `rubdown evidence` lists, such as \"R2-12\"");
  CHECK(refusal_of(with_key(R"("tried": ["sport"])")) ==
        "p.json, line 2, tried[0]: found the unknown style \"sport\" (did you mean 'sports'?); "
        "expected deep_tissue, active_release, sports, myofascial_release, trigger_point, swedish "
        "or light_flush");
}

TEST_CASE("lists by depth have four entries, and a limit limits something") {
  CHECK(refusal_of(with_key(R"("min_gap_days": [1, 1, 5])")) ==
        "p.json, line 2, min_gap_days: found a list of 3; expected a list of 4, one for each depth "
        "from 0 to 3");
  CHECK(refusal_of(
            with_key(R"("limits": [{"first_day": "2027-10-01", "last_day": "2027-10-31"}])")) ==
        "p.json, line 2, limits[0]: found neither money_cents_max nor count_max; expected at least "
        "one of them");
}

TEST_CASE("an interval has at most one digit after the point and lies within two months") {
  CHECK(refusal_of(offer_with(R"("interval_days": 8.55)")) ==
        "p.json, line 8, offers[1].interval_days: found 8.55; expected days, a number with at most "
        "1 digit after the point");
  CHECK(refusal_of(offer_with(R"("interval_days": 0.5)")) ==
        "p.json, line 8, offers[1].interval_days: found 0.5; expected 1 to 60 wanted days between "
        "two massages");
}

TEST_CASE("what the problem itself refuses is told in the words and lines of the file") {
  CHECK(refusal_of(with_offer(R"({"day": "2027-10-08", "style": "sports",
      "duration_min": 0, "price_cents": 8000, "effect_percent": 90})")) ==
        "p.json, line 8, offers[1].duration_min: found 0; expected 1 to 600");
  CHECK(refusal_of(with_offer(R"({"day": "2027-10-04", "style": "sports", "duration_min": 60,
      "price_cents": -1, "effect_percent": 90})")) ==
        "p.json, line 8, offers[1].price_cents: found -1; expected a price of zero or more");
  CHECK(refusal_of(with_offer(R"({"day": "2027-10-05", "style": "swedish", "duration_min": 45,
      "price_cents": 1, "effect_percent": 50})")) ==
        "p.json, line 7, offers[1]: the same as offers[0]: Swedish for 45 min on day 1; expected "
        "another day, start, therapist, style or length");
  CHECK(refusal_of(with_key("\"wear_milli\":\n [1, 2]")) ==
        "p.json, line 3, wear_milli: found 2 numbers; expected 14, one for each day");
}

TEST_CASE("a hostile key or text cannot steer a terminal through the message") {
  CHECK(refusal_of(with_key("\"\\u001b[31m\": 1")).find('\x1b') == std::string::npos);
  CHECK(refusal_of(with_key("\"tried\": [\"\\u001b[31m\"]")).find('\x1b') == std::string::npos);
}

TEST_CASE("a sample with any one byte changed is read or refused, never worse") {
  const auto problem = schedule::Problem::make(wire::sample::problem_data());
  REQUIRE(problem.has_value());
  const std::string text = wire::to_json(*problem);
  std::mt19937 random{2027};
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = static_cast<char>(random() % 256);
    const auto read = problem_from_json(changed, "p.json", wire::sample::known_rule);
    if (!read.has_value()) CHECK_FALSE(read.error().what.empty());
  }
}
