#include "wire/solution_json.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/wire/answer_sample.h"

using namespace rubdown;

namespace {

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("a solution carries its proof, each massage its bill and each offer its regret") {
  const auto problem = schedule::Problem::make(wire::sample::problem_data());
  REQUIRE(problem.has_value());
  const std::string json = wire::to_json(*problem, wire::sample::solution(), {});
  CHECK(json.starts_with(R"({
  "outcome": "optimal",
  "score_points": 25,
  "bound_points": 25,
  "labels": 42,
  "currency": "CHF",
  "price_cents_total": 14000,
  "obstacles": [],
  "massages": [
    {
      "offer": 0,
      "day": "2027-10-08",
      "start_min": 1110,
      "therapist": "Anna \"Knots\" Müller",
      "style": "sports",
      "duration_min": 60,
      "price_cents": 8000,
      "booked": false,
      "points": )"));
  CHECK(holds(json, R"({"rule": "R2-12", "points": 12.345})"));
  CHECK(json.ends_with(R"(  "offers": [
    {"offer": 0, "day": "2027-10-08", "start_min": 1110, "therapist": "Anna \"Knots\" Müller", "style": "sports", "duration_min": 60, "price_cents": 8000, "regret_points": 0},
    {"offer": 1, "day": "2027-10-08", "start_min": 1110, "therapist": "Anna \"Knots\" Müller", "style": "deep_tissue", "duration_min": 60, "price_cents": 8000, "regret_points": null},
    {"offer": 2, "day": "2027-10-12", "start_min": null, "therapist": null, "style": "swedish", "duration_min": 45, "price_cents": 6000, "regret_points": 0}
  ]
}
)"));
}

TEST_CASE(
    "an infeasible problem's solution names the obstacles and has neither massage nor regret") {
  const auto problem = schedule::Problem::make(wire::sample::problem_data());
  REQUIRE(problem.has_value());
  const std::vector<std::string> obstacles = {
      "the booked massage lies inside the lock-out (R2-12)"};
  const std::string json = wire::to_json(*problem, wire::sample::infeasible(), obstacles);
  CHECK(holds(json, "\"outcome\": \"infeasible\""));
  CHECK(holds(json, "the booked massage lies inside the lock-out (R2-12)"));
  CHECK(holds(json, "\"massages\": []"));
  CHECK_FALSE(holds(json, "\"regret_points\": 0"));
}

TEST_CASE("a stopped solution has a bound above its score, and no regret that it could not prove") {
  const auto problem = schedule::Problem::make(wire::sample::problem_data());
  REQUIRE(problem.has_value());
  const std::string json = wire::to_json(*problem, wire::sample::stopped(), {});
  CHECK(holds(json, "\"outcome\": \"stopped\",\n  \"score_points\": 25,\n  \"bound_points\": 26,"));
  CHECK_FALSE(holds(json, "\"regret_points\": 0"));
}
