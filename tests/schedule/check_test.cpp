#include "schedule/check.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace rubdown;
using namespace rubdown::schedule;

namespace {

constexpr Day monday{std::chrono::year{2027} / 6 / 7};

Offer sports_on(int day) {
  Offer offer;
  offer.day = day;
  offer.style = Style::Sports;
  offer.price = Cents{8000};
  offer.effect_percent = 90;
  return offer;
}

/// Six weeks with a sports massage every day for 80.00, gaps of 1, 2, 5 and 7 days.
ProblemData six_weeks() {
  ProblemData data;
  data.first_day = monday;
  data.days = 42;
  for (int day = 0; day < data.days; ++day) data.offers.push_back(sports_on(day));
  data.wear_milli.assign(42, 500);
  data.min_gap_days = {1, 2, 5, 7};
  data.min_gap_rule.fill("H-08");
  data.tried.set();
  return data;
}

Problem made(ProblemData data) {
  auto problem = Problem::make(std::move(data));
  REQUIRE(problem.has_value());
  return *std::move(problem);
}

bool finds(const Problem& problem, std::vector<int> chosen, std::string_view rule,
           std::string_view words) {
  const auto violations = check(problem, chosen);
  for (const Violation& violation : violations) {
    CAPTURE(violation.words);
    if (violation.rule == rule && violation.words.find(words) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a schedule that keeps every rule has no violation") {
  const Problem problem = made(six_weeks());
  CHECK(check(problem, std::vector{3, 10, 17}).empty());
  CHECK(check(problem, std::vector<int>{}).empty());
}

TEST_CASE("indices that mean nothing are found before anything is judged") {
  const Problem problem = made(six_weeks());
  CHECK(finds(problem, {42}, "", "there is no offer 42; the problem has 42"));
  CHECK(finds(problem, {-1}, "", "there is no offer -1"));
  CHECK(finds(problem, {3, 3}, "", "is chosen twice"));
}

TEST_CASE("an appointment that is left out is found") {
  ProblemData data = six_weeks();
  data.offers[5].booked = true;
  const Problem problem = made(std::move(data));
  CHECK(finds(problem, {20}, "H-06", "the booked sports massage 60 min on Sat 12 Jun is left out"));
  CHECK(check(problem, std::vector{5, 20}).empty());
}

TEST_CASE("an offer that a rule forbids is found") {
  ProblemData data = six_weeks();
  data.offers[5].forbidden_by = {"R2-12"};
  CHECK(finds(made(std::move(data)), {5}, "R2-12", "is forbidden by R2-12"));
}

TEST_CASE("two massages too close to each other are found, also with a gentler one between") {
  ProblemData data = six_weeks();
  Offer light = sports_on(2);
  light.style = Style::LightFlush;
  data.offers.push_back(light);
  const Problem problem = made(std::move(data));
  // After sorting, index 3 is the light flush on day 2, so index 5 is day 4.
  CHECK(finds(problem, {1, 5}, "H-08", "comes 3 days after"));
  REQUIRE(problem.offers()[3].style == Style::LightFlush);
  CHECK(finds(problem, {1, 3, 5}, "H-08", "at least 5 are needed"));
  CHECK(check(problem, std::vector{1, 3, 7}).empty());
}

TEST_CASE("two massages on one day are found") {
  ProblemData data = six_weeks();
  Offer other = sports_on(2);
  other.minutes = 30;
  data.offers.push_back(other);
  CHECK(finds(made(std::move(data)), {2, 3}, "H-07", "are on one day"));
}

TEST_CASE("a massage too soon after one before the season is found") {
  ProblemData data = six_weeks();
  data.past = {{-2, Style::DeepTissue}};
  const Problem problem = made(std::move(data));
  CHECK(finds(problem, {1}, "H-08", "comes 3 days after the deep tissue on Sat  5 Jun"));
  CHECK(check(problem, std::vector{3}).empty());
}

TEST_CASE(
    "a style that a long break forbids is found, whether the break is in or before the season") {
  ProblemData data = six_weeks();
  for (Offer& offer : data.offers) offer.forbidden_if_lapsed_by = {"R3-43"};
  CHECK(finds(made(data), {5}, "R3-43", "more than 28 days away"));
  data.past = {{-10, Style::Sports}};
  const Problem problem = made(data);
  CHECK(check(problem, std::vector{5}).empty());
  CHECK(finds(problem, {5, 34}, "R3-43", "Sun 11 Jul"));  // 34 - 5 = 29 > 28
  CHECK(check(problem, std::vector{5, 33}).empty());
}

TEST_CASE("a first try too near a race is found, unless the style came earlier") {
  ProblemData data = six_weeks();
  data.tried.reset();
  data.offers[30].first_try_forbidden_by = {"H-11"};
  const Problem problem = made(std::move(data));
  CHECK(finds(problem, {30}, "H-11", "would be the first sports massage ever"));
  CHECK(check(problem, std::vector{10, 30}).empty());
}

TEST_CASE("[H-05] money and counts beyond a limit are found, by depth and range") {
  ProblemData data = six_weeks();
  data.limits = {
      {.first_day = 0, .last_day = 20, .money_max = Cents{15000}, .count_max = {}, .rule = "H-05"},
      {.first_day = 21,
       .last_day = 41,
       .depth_min = 2,
       .money_max = {},
       .count_max = 1,
       .rule = "H-05"}};
  const Problem problem = made(std::move(data));
  CHECK(finds(problem, {3, 10}, "H-05",
              "160.00 EUR is spent from Mon  7 Jun to Sun 27 Jun; the limit is 150.00"));
  CHECK(
      finds(problem, {24, 31}, "H-05", "2 massages from Mon 28 Jun to Sun 18 Jul; the limit is 1"));
  CHECK(check(problem, std::vector{3, 24}).empty());
}

TEST_CASE("the bill of a schedule adds up to its price") {
  ProblemData data = six_weeks();
  for (Offer& offer : data.offers)
    offer.parts = {{"R2-12", Points{800'000}}, {"H-04", Points{-400'000}}};
  const Problem problem = made(std::move(data));
  const std::vector<int> chosen = {3, 10};
  const auto bills = price_parts(problem, chosen);
  REQUIRE(bills.size() == 2);
  // First: 8 - 4 + relief, no haste (nobody came before). Wear is 0.5 a day for four days:
  // W = 0.5 * (1 + 2^(-1/14) + 2^(-2/14) + 2^(-3/14)) = 1.8599, 20 (1 - exp(-W/8)) = 4.148, of
  // which sports massage takes 90 %.
  CHECK(bills[0][2].rule == relief_rule);
  CHECK(bills[0][2].points == Points{90 * 4148});
  // Second: 7 days after the first, 14 are wanted: 80 (1 - 7/14)^2 = 20 points of haste.
  CHECK(bills[1].back().rule == haste_rule);
  CHECK(bills[1].back().points == Points{-2'000'000});
  Points sum;
  for (const auto& bill : bills)
    for (const auto& part : bill) sum += part.points;
  CHECK(sum == price(problem, chosen));
}
