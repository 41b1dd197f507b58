#include "solve/best_schedule.h"

#include <doctest/doctest.h>

#include <array>

#include "agree/brute_force.h"
#include "agree/random_problem.h"

using namespace rubdown;
using namespace rubdown::schedule;

namespace {

Offer offer_on(int day, int points, Style style = Style::Sports) {
  Offer offer;
  offer.day = day;
  offer.style = style;
  offer.price = Cents{5'000};
  offer.parts = {{"R1", Points{points}}};
  return offer;
}

/// No wear and no haste: the score is the sum of the points.
ProblemData plain(int days) {
  ProblemData data;
  data.days = days;
  data.wear_milli.assign(static_cast<std::size_t>(days), 0);
  data.haste_points_max = 0;
  return data;
}

Solution answer_to(const ProblemData& data, const solve::Effort& effort = {}) {
  const auto problem = Problem::make(data);
  REQUIRE(problem.has_value());
  return solve::best_schedule(*problem, effort);
}

}  // namespace

TEST_CASE("without an offer the best schedule is empty and scores nothing") {
  const auto solution = answer_to(plain(5));
  CHECK(solution.outcome == Outcome::Optimal);
  CHECK(solution.chosen.empty());
  CHECK(solution.score == Points{0});
  CHECK(solution.best_with.empty());
}

TEST_CASE("a massage that only costs points is left out, and its regret says how much") {
  auto data = plain(5);
  data.offers = {offer_on(1, 700), offer_on(3, -200)};
  const auto solution = answer_to(data);
  CHECK(solution.chosen == std::vector{0});
  CHECK(solution.score == Points{700});
  CHECK(solution.bound == Points{700});
  CHECK(solution.best_with[0] == Points{700});
  CHECK(solution.best_with[1] == Points{500});  // 700 - 200
}

TEST_CASE("of equal schedules the shorter, then the earlier, then the lower offer is taken") {
  auto data = plain(6);
  data.min_gap_days = {6, 6, 6, 6};
  data.offers = {offer_on(2, 300), offer_on(2, 300, Style::Swedish), offer_on(4, 300)};
  CHECK(answer_to(data).chosen == std::vector{0});
  data.min_gap_days = {1, 1, 1, 1};
  data.offers = {offer_on(1, 0), offer_on(2, 300)};
  CHECK(answer_to(data).chosen == std::vector{1});
}

TEST_CASE("distance holds between massages that are no neighbours") {
  auto data = plain(9);
  data.min_gap_days = {1, 1, 1, 7};
  data.offers = {offer_on(1, 500, Style::DeepTissue), offer_on(4, 100, Style::LightFlush),
                 offer_on(7, 500, Style::DeepTissue), offer_on(8, 400, Style::DeepTissue)};
  // day 1 and day 7 are six days apart: only day 8 is far enough, whatever lies between
  CHECK(answer_to(data).chosen == std::vector{0, 1, 3});
  CHECK(answer_to(data).best_with[2] == Points{600});
}

TEST_CASE("a limit counts the depths it names, on the days it names") {
  auto data = plain(9);
  data.offers = {offer_on(0, 500, Style::DeepTissue), offer_on(3, 400, Style::DeepTissue),
                 offer_on(5, 300, Style::DeepTissue), offer_on(6, 200, Style::Swedish)};
  Limit limit;
  limit.first_day = 2;
  limit.last_day = 8;
  limit.depth_min = 3;
  limit.count_max = 1;
  data.limits = {limit};
  CHECK(answer_to(data).chosen == std::vector{0, 1, 3});
}

TEST_CASE("change too small to buy anything is made alike, but never what still buys something") {
  auto data = plain(9);
  data.offers = {offer_on(1, 10), offer_on(3, 15), offer_on(5, 10), offer_on(7, 10)};
  const std::array<int, 4> prices = {300, 500, 300, 300};
  for (std::size_t i = 0; i < prices.size(); ++i) data.offers[i].price = Cents{prices[i]};
  Limit limit;
  limit.last_day = 8;
  limit.money_max = Cents{1'000};
  data.limits = {limit};
  // 300 + 300 + 300 fit into 1000 wherever the season is cut in two; 500 leaves room for one of
  // them
  const auto solution = answer_to(data);
  CHECK(solution.chosen == std::vector{0, 2, 3});
  CHECK(solution.score == Points{30});
  CHECK(solution.best_with[1] == Points{25});
  for (const std::size_t i : {0U, 2U, 3U}) CHECK(solution.best_with[i] == Points{30});
}

TEST_CASE("two booked massages on one day cannot both be kept") {
  auto data = plain(5);
  data.offers = {offer_on(2, 1), offer_on(2, 1, Style::Swedish)};
  data.offers[0].booked = data.offers[1].booked = true;
  const auto solution = answer_to(data);
  CHECK(solution.outcome == Outcome::Infeasible);
  CHECK(solution.chosen.empty());
}

TEST_CASE("a booked massage that a rule forbids cannot be kept") {
  auto data = plain(5);
  data.offers = {offer_on(2, 1)};
  data.offers[0].booked = true;
  data.offers[0].forbidden_by = {"R2"};
  CHECK(answer_to(data).outcome == Outcome::Infeasible);
}

TEST_CASE("a first try may be forbidden where a second one is not") {
  auto data = plain(9);
  data.offers = {offer_on(1, -100), offer_on(5, 300)};
  data.offers[1].first_try_forbidden_by = {"R2"};
  CHECK(answer_to(data).chosen == std::vector{0, 1});  // -100 + 300
  data.tried.set(index_of(Style::Sports));
  CHECK(answer_to(data).chosen == std::vector{1});
}

TEST_CASE("who has lapsed gets the points of the lapsed, and is kept from what they must not") {
  auto data = plain(40);
  data.past = {{-20, Style::Sports}};
  data.offers = {offer_on(5, 100), offer_on(9, 100)};
  data.offers[0].parts_if_lapsed = {{"R2", Points{50}}};
  data.offers[1].forbidden_if_lapsed_by = {"R3"};
  // day 5 comes 25 days after the past massage, day 9 29 days: lapsed, unless day 5 is taken
  const auto solution = answer_to(data);
  CHECK(solution.chosen == std::vector{0, 1});
  CHECK(solution.score == Points{200});
  data.lapse_days = 24;
  CHECK(answer_to(data).score == Points{250});
}

TEST_CASE("the same problem gives the same answer to the last label") {
  const auto problem = agree::season_problem(7, {.weeks = 12, .styles = 4});
  CHECK(solve::best_schedule(problem, {}) == solve::best_schedule(problem, {}));
}

TEST_CASE("out of effort, what is found keeps every rule and the bound holds") {
  int stopped = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    const auto problem = agree::small_problem(seed);
    const auto solution = solve::best_schedule(problem, {.labels_max = 1});
    if (solution.outcome != Outcome::Stopped) continue;
    ++stopped;
    CHECK(solution.best_with.empty());
    const auto truth = agree::brute_force(problem);
    if (!truth.feasible) continue;
    CHECK(solution.bound.count() >= truth.score);
    CHECK(solution.score.count() <= truth.score);
    for (const int offer : solution.chosen) {
      CHECK(truth.best_with[static_cast<std::size_t>(offer)].value_or(INT64_MIN) >=
            solution.score.count());
    }
  }
  CHECK(stopped > 50);
}

TEST_CASE("when only the regret is too much effort the schedule is still the best one") {
  const auto problem = agree::season_problem(3, {.weeks = 12, .styles = 4});
  const auto without = solve::best_schedule(problem, {.regret = false});
  const auto stopped = solve::best_schedule(problem, {.labels_max = without.labels});
  CHECK(stopped.outcome == Outcome::Stopped);
  CHECK(stopped.chosen == without.chosen);
  CHECK(stopped.bound == stopped.score);
  CHECK(stopped.best_with.empty());
}
