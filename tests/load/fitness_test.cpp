#include "load/fitness.h"

#include <doctest/doctest.h>

#include <cmath>

#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;

namespace {

double after_week(double tau, Convention convention) {
  double mean = 0;
  for (int i = 0; i < 7; ++i) mean = after_day(mean, 100, tau, convention);
  return mean;
}

std::vector<DayLoad> days(const std::vector<std::optional<double>>& loads) {
  std::vector<DayLoad> out;
  for (const auto& load : loads)
    out.push_back({made::day("2027-01-04") + std::chrono::days{out.size()}, load});
  return out;
}

}  // namespace

TEST_CASE("seven days of 100 from zero give three different answers in three conventions") {
  CHECK(within(after_week(42, Convention::Exponential), 15.352, 5e-4));
  CHECK(within(after_week(7, Convention::Exponential), 63.212, 5e-4));
  CHECK(within(after_week(42, Convention::Reciprocal), 15.522, 5e-4));
  CHECK(within(after_week(7, Convention::Reciprocal), 66.008, 5e-4));
  CHECK(within(after_week(42, Convention::Span), 28.351, 5e-4));
  CHECK(within(after_week(7, Convention::Span), 86.652, 5e-4));
  const auto form = [](Convention c) { return after_week(42, c) - after_week(7, c); };
  CHECK(within(form(Convention::Exponential), -47.860, 5e-4));
  CHECK(within(form(Convention::Reciprocal), -50.486, 5e-4));
  // The published -58.300 is the difference before rounding: 28.35138 - 86.65161.
  CHECK(within(form(Convention::Span), -58.300, 6e-4));
}

TEST_CASE("a day's share is 0.1331, 0.1429 or 0.2500 of a week's mean, by convention") {
  CHECK(within(share_of_day(7, Convention::Exponential), 0.1331, 5e-5));
  CHECK(within(share_of_day(7, Convention::Reciprocal), 0.1429, 5e-5));
  CHECK(within(share_of_day(7, Convention::Span), 0.2500, 5e-5));
  CHECK(within(share_of_day(42, Convention::Exponential), 0.02353, 5e-6));
  CHECK(within(share_of_day(42, Convention::Reciprocal), 0.02381, 5e-6));
  CHECK(within(share_of_day(42, Convention::Span), 0.04651, 5e-6));
}

TEST_CASE("fatigue 1.3 times fitness is back in balance after 2.2 days without training") {
  CHECK(within(days_to_balance(100, 130), 2.20, 5e-3));
  CHECK(days_to_balance(100, 90) == 0);
}

TEST_CASE("steady training is its own fitness and fatigue from the first day, and form is zero") {
  const Fitness all = fitness(days(std::vector<std::optional<double>>(50, 60.0)));
  CHECK(all.convention == Convention::Exponential);
  CHECK(within(*all.days.front().fitness, 60, 1e-9));
  CHECK(within(*all.days.back().fatigue, 60, 1e-9));
  CHECK(within(*all.days.back().form, 0, 1e-9));
  CHECK(all.days[40].is_building);
  CHECK_FALSE(all.days[41].is_building);
}

TEST_CASE("the means start from the first seven known days: (100 + 6 * 40) / 7 = 48.57") {
  const Fitness all = fitness(days({100, 40, 40, 40, 40, 40, 40, 500}));
  const double seed = 340.0 / 7;
  CHECK(within(*all.days[0].fitness, after_day(seed, 100, 42, Convention::Exponential), 1e-9));
  CHECK(within(*all.days[0].fatigue, after_day(seed, 100, 7, Convention::Exponential), 1e-9));
}

TEST_CASE("form is this morning's: fitness less fatigue of last evening") {
  const Fitness all = fitness(days({50, 50, 50, 50, 50, 50, 50, 200, 0}));
  CHECK(within(*all.days[7].form, 0, 1e-9));  // before the hard day
  CHECK(within(*all.days[8].form, *all.days[7].fitness - *all.days[7].fatigue, 1e-12));
  CHECK(*all.days[8].form < -10);
}

TEST_CASE("an unknown day is not a rest day") {
  const std::optional<double> unknown;
  const auto rested = fitness(days({70, 70, 70, 70, 70, 70, 70, 0.0, 70}));
  const auto not_known = fitness(days({70, 70, 70, 70, 70, 70, 70, unknown, 70}));
  CHECK(within(*not_known.days.back().fatigue, 70, 1e-9));
  CHECK(*rested.days.back().fatigue < 65);
}

TEST_CASE("three unknown days are bridged, four end the stretch and the next starts anew") {
  const std::optional<double> unknown;
  const auto bridged = fitness(days({70, 70, 70, unknown, unknown, unknown, 20, 20}));
  CHECK(bridged.days[4].fitness.has_value());
  const auto broken = fitness(days({70, 70, 70, unknown, unknown, unknown, unknown, 20, 20}));
  CHECK_FALSE(broken.days[3].fitness.has_value());
  CHECK_FALSE(broken.days[6].form.has_value());
  CHECK(within(*broken.days[8].fitness, 20, 1e-9));
}
