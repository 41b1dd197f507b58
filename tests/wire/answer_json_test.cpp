#include "wire/answer_json.h"

#include <doctest/doctest.h>

#include "tests/wire/answer_sample.h"

using namespace rubdown;

namespace {

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("an answer says what, when, why and what else, in the words of its schema") {
  const std::string json = wire::to_json(wire::sample::answer());
  CHECK(json.starts_with(R"({
  "outcome": "optimal",
  "score_points": 25,
  "bound_points": 25,
  "labels": 42,
  "currency": "CHF",
  "price_cents_total": 14000,
  "protocol": "consensus",
  "protocol_title": "What four sources agree on",
  "first_day": "2027-10-04",
  "last_day": "2027-10-17",
  "goal_race": {"day": "2027-10-17", "words": "marathon on Sunday 17 October 2027"},
  "races": [
    {"day": "2027-10-17", "distance": "marathon", "importance": "goal", "name": "Lake Marathon"},
)"));
  CHECK(holds(json, R"("points": 12.5,
      "reasons": [
        {"rule": "R2-12", "source": "runners-practice", "grade": "D", "points": 13, "words": "nine days before the race"},
)"));
  CHECK(holds(json, R"({"first_day": "2027-10-08", "last_day": "2027-10-09", "rule": "R3-07",)"));
  CHECK(holds(
      json,
      R"({"offer": 2, "day": "2027-10-12", "start_min": null, "therapist": null, "style": "swedish", "duration_min": 45, "price_cents": 6000, "regret_points": 2.1})"));
  CHECK(holds(
      json,
      R"({"day": "2027-10-04", "block": "taper", "words": "rest", "regret_points": null, "best_offer": null, "best_style": null, "closed_by": ["S-07"]},)"));
  CHECK(holds(
      json,
      R"({"day": "2027-10-12", "block": "taper", "words": "rest", "regret_points": 2.1, "best_offer": 2, "best_style": "swedish", "closed_by": []},)"));
  CHECK(holds(json,
              R"({"day": "2027-10-06", "duration_min": 10, "words": "calves", "rule": "R3-07"})"));
}

TEST_CASE("regions to work on are told where something was recorded, and only there") {
  CHECK_FALSE(holds(wire::to_json(wire::sample::answer()), "regions"));
  const std::string json = wire::to_json(wire::sample::recorded_answer());
  CHECK(holds(
      json,
      R"({"region": "quads", "side": "both", "soreness": 3.1, "soreness_low": 2, "soreness_high": 4.8, "reported": false, "cause": "22.0 km, Sunday 3 October", "finding": ""},)"));
  CHECK(holds(
      json,
      R"({"region": "low_back", "side": "both", "soreness": 2, "soreness_low": 1.4, "soreness_high": 2.6, "reported": true, "cause": "", "finding": ""})"));
}

TEST_CASE("without a goal race the answer says null") {
  schedule::Answer answer = wire::sample::answer();
  answer.goal_race_day.reset();
  CHECK(holds(wire::to_json(answer), "\"goal_race\": null"));
}

TEST_CASE("the same answer gives the same bytes") {
  CHECK(wire::to_json(wire::sample::answer()) == wire::to_json(wire::sample::answer()));
}
