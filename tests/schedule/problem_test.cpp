#include "schedule/problem.h"

#include <doctest/doctest.h>

#include <functional>

using namespace rubdown;
using namespace rubdown::schedule;

namespace {

Offer offer_on(int day, Style style = Style::Sports, int minutes = 60) {
  Offer offer;
  offer.day = day;
  offer.style = style;
  offer.minutes = minutes;
  offer.price = Cents{8'000};
  return offer;
}

ProblemData ten_days() {
  ProblemData data;
  data.days = 10;
  data.wear_milli.assign(10, 400);
  return data;
}

/// What `make` says when `spoil` has been at a sound problem.
Error refusal(const std::function<void(ProblemData&)>& spoil) {
  auto data = ten_days();
  data.offers = {offer_on(2), offer_on(5)};
  spoil(data);
  const auto problem = Problem::make(data);
  REQUIRE_FALSE(problem.has_value());
  CHECK(problem.error().fault == Fault::BadInput);
  return problem.error();
}

}  // namespace

TEST_CASE("offers are sorted by day, and those of one day keep their order") {
  auto data = ten_days();
  data.offers = {offer_on(7), offer_on(2, Style::Swedish), offer_on(2, Style::DeepTissue)};
  const auto problem = Problem::make(data);
  REQUIRE(problem.has_value());
  CHECK(problem->offers()[0].style == Style::Swedish);
  CHECK(problem->offers()[1].style == Style::DeepTissue);
  CHECK(problem->offers()[2].day == 7);
  CHECK(problem->first_offer(2) == 0);
  CHECK(problem->first_offer(3) == 2);
  CHECK(problem->first_offer(10) == 3);
}

TEST_CASE("the terms of an offer are the sums of its parts") {
  auto data = ten_days();
  auto offer = offer_on(3);
  offer.parts = {{"R1", Points{100}}, {"R2", Points{-30}}};
  offer.parts_if_lapsed = {{"R3", Points{7}}};
  offer.first_try_forbidden_by = {"R4"};
  data.offers = {offer};
  const auto problem = Problem::make(data);
  REQUIRE(problem.has_value());
  const auto& terms = problem->terms()[0];
  CHECK(terms.points == Points{70});
  CHECK(terms.if_regular == Points{0});
  CHECK(terms.if_lapsed == Points{7});
  CHECK(terms.first_try_forbidden);
  CHECK_FALSE(terms.forbidden);
}

TEST_CASE("memory reaches as far as the longest of its four reasons") {
  auto data = ten_days();
  data.offers = {offer_on(1)};
  CHECK(Problem::make(data)->memory_days() == 28);
  data.lapse_days = 30;
  CHECK(Problem::make(data)->memory_days() == 30);
  data.regular_days = 33;
  CHECK(Problem::make(data)->memory_days() == 33);
  data.offers[0].interval_tenths = 401;  // 40.1 days: on the 41st nothing is too soon
  CHECK(Problem::make(data)->memory_days() == 41);
}

TEST_CASE("a gap is cut off just beyond memory, which also means never") {
  const auto problem = Problem::make(ten_days());
  CHECK(problem->gap(3, 9) == 6);
  CHECK(problem->gap(-4, 9) == 13);
  CHECK(problem->gap(-300, 9) == 29);
  CHECK(problem->gap(std::nullopt, 9) == 29);
}

TEST_CASE("tension gathers the wear of the gap, halved with every half-life") {
  auto data = ten_days();
  data.wear_milli = {0, 0, 0, 8'000, 4'000, 0, 0, 0, 0, 0};
  data.wear_before_milli = {1'000, 2'000};
  data.relief = {.points_max = 20, .scale_milli = 8'000, .half_life_days = 1};
  const auto problem = Problem::make(data);
  // day 4, gap 1: W = 4, 20 (1 - exp(-4/8)) = 7.869
  CHECK(problem->tension(4, 1) == 7'869);
  // gap 2: W = 4 + 8/2 = 8, 20 (1 - 1/e) = 12.642
  CHECK(problem->tension(4, 2) == 12'642);
  // day 0, gap 3: W = 0 + 2/2 + 1/4 = 1.25, 20 (1 - exp(-1.25/8)) = 2.893
  CHECK(problem->tension(0, 3) == 2'893);
  // nothing is known of earlier days
  CHECK(problem->tension(0, 29) == 2'893);
}

TEST_CASE("haste falls to nothing with the square of the days that are missing") {
  auto data = ten_days();
  data.haste_points_max = 10;
  const auto problem = Problem::make(data);
  CHECK(problem->haste(140, 7).count() == 250'000);  // half the interval: 10 * 0.5^2 points
  CHECK(problem->haste(140, 14).count() == 0);
  CHECK(problem->haste(140, 29).count() == 0);
  // 10 (1 - 10/85)^2 = 7.78547 points
  CHECK(problem->haste(85, 1).count() == 778'547);
  // 10 (1 - 20/30)^2 = 1.11111
  CHECK(problem->haste(30, 2).count() == 111'111);
}

TEST_CASE("a day outside the season is refused by the offer's own number") {
  const auto error = refusal([](auto& data) { data.offers[1].day = 10; });
  CHECK(error.where == "offers[1].day");
  CHECK(error.what == "found day 10; expected 0 to 9, a day of the season");
}

TEST_CASE("two offers that nothing tells apart are refused") {
  const auto error = refusal([](auto& data) { data.offers[1] = data.offers[0]; });
  CHECK(error.where == "offers[1]");
  CHECK(error.what ==
        "the same as offers[0]: sports massage for 60 min on day 2; expected another day, start, "
        "therapist, style or length");
}

TEST_CASE("the same massage at another hour or with another therapist is another offer") {
  auto data = ten_days();
  data.offers = {offer_on(2), offer_on(2), offer_on(2)};
  data.offers[1].start_min = 600;
  data.offers[2].therapist = "Ada";
  CHECK(Problem::make(data).has_value());
}

TEST_CASE("numbers out of range are refused with what was found and expected") {
  auto error = refusal([](auto& data) { data.offers[0].price = Cents{-1}; });
  CHECK(error.where == "offers[0].price_cents");
  CHECK(error.what == "found -1; expected a price of zero or more");
  error = refusal([](auto& data) { data.offers[0].effect_percent = 101; });
  CHECK(error.where == "offers[0].effect_percent");
  CHECK(error.what == "found 101; expected 0 to 100");
  error = refusal([](auto& data) { data.offers[0].interval_tenths = 9; });
  CHECK(error.where == "offers[0].interval_tenths");
  CHECK(error.what == "found 9; expected 10 to 600");
  error = refusal([](auto& data) { data.offers[1].start_min = 1'440; });
  CHECK(error.where == "offers[1].start_min");
  error = refusal([](auto& data) { data.offers[1].minutes = 0; });
  CHECK(error.where == "offers[1].minutes");
  error = refusal([](auto& data) { data.days = 732; });
  CHECK(error.where == "days");
  CHECK(error.what == "found 732; expected 1 to 731");
  error = refusal([](auto& data) { data.min_gap_days[2] = 29; });
  CHECK(error.where == "min_gap_days[2]");
  error = refusal([](auto& data) { data.lapse_days = 0; });
  CHECK(error.where == "lapse_days");
  error = refusal([](auto& data) { data.regular_days = 61; });
  CHECK(error.where == "regular_days");
  error = refusal([](auto& data) { data.haste_points_max = -1; });
  CHECK(error.where == "haste_points_max");
  error = refusal([](auto& data) { data.relief.half_life_days = 0; });
  CHECK(error.where == "relief.half_life_days");
  error = refusal([](auto& data) { data.past = {{0, Style::Sports}}; });
  CHECK(error.where == "past[0].day");
}

TEST_CASE("points beyond a thousand are refused, one by one and in sum") {
  auto error = refusal([](auto& data) {
    data.offers[0].parts = {{"R1", Points{1'000 * units_per_point + 1}}};
  });
  CHECK(error.where == "offers[0].parts[0].points");
  error = refusal([](auto& data) {
    data.offers[0].parts_if_lapsed.assign(11, {"R1", Points{-1'000 * units_per_point}});
  });
  CHECK(error.where == "offers[0].parts_if_lapsed");
}

TEST_CASE("wear must be given for each day, and be neither negative nor absurd") {
  auto error = refusal([](auto& data) { data.wear_milli.pop_back(); });
  CHECK(error.where == "wear_milli");
  CHECK(error.what == "found 9 numbers; expected 10, one for each day");
  error = refusal([](auto& data) { data.wear_milli[3] = -1; });
  CHECK(error.where == "wear_milli[3]");
  error = refusal([](auto& data) { data.wear_before_milli = {100'001}; });
  CHECK(error.where == "wear_before_milli[0]");
}

TEST_CASE("limits must last, limit something, and not all hold on one day") {
  auto error = refusal([](auto& data) {
    data.limits.resize(1);
    data.limits[0].first_day = 5;
    data.limits[0].last_day = 4;
  });
  CHECK(error.where == "limits[0].last_day");
  CHECK(error.what == "the limit ends on day 4 before it starts on day 5");
  error = refusal([](auto& data) { data.limits.resize(1); });
  CHECK(error.where == "limits[0]");
  CHECK(error.what == "found neither money_max_cents nor count_max; expected at least one of them");
  error = refusal([](auto& data) {
    data.limits.resize(1);
    data.limits[0].money_max = Cents{-5};
  });
  CHECK(error.where == "limits[0].money_max_cents");
  error = refusal([](auto& data) {
    Limit limit;
    limit.last_day = 9;
    limit.count_max = 1;
    data.limits.assign(17, limit);
  });
  CHECK(error.where == "limits");
  CHECK(error.what ==
        "found 17 maxima of money or count that all hold on day 0; expected at most 16 on one "
        "day: leave out those that others imply");
}

TEST_CASE("a season of 200,001 offers is refused before anything is done with them") {
  const auto error = refusal([](auto& data) { data.offers.assign(200'001, data.offers.front()); });
  CHECK(error.where == "offers");
  CHECK(error.what == "found 200001; expected at most 200000: shorten the season or thin the menu");
}
