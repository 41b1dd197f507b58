// Runners who run nearly every day are not sore nearly every day, and their easy runs are not
// hard ones, though nobody has told their thresholds.
#include <doctest/doctest.h>

#include <algorithm>

#include "load/history.h"
#include "made.h"

using namespace rubdown;
using namespace rubdown::load;

namespace {

/// 10 km from Monday to Friday and 25 km on Sunday at 2.8 m/s, never faster, for `weeks` weeks.
std::vector<activity::Session> always_easy(int weeks, double wave_m) {
  const activity::Instant monday{made::day("2027-03-01").time_since_epoch()};
  const auto hills = [wave_m](std::int32_t t) {
    return 100 + wave_m * std::sin(2 * 3.14159265 * 2.8 * t / 1500);
  };
  std::vector<activity::Session> sessions;
  for (int week = 0; week < weeks; ++week)
    for (const int weekday : {0, 1, 2, 3, 4, 6}) {
      const int seconds = weekday == 6 ? 8930 : 3570;
      auto session = made::run(seconds, made::always(142), made::always(2.8), hills, 15);
      session.start = monday + std::chrono::days{7 * week + weekday} + std::chrono::hours{12};
      sessions.push_back(std::move(session));
    }
  return sessions;
}

History made_of(const std::vector<activity::Session>& sessions) {
  auto history = history_of(sessions, {});
  REQUIRE(history.has_value());
  REQUIRE(history->has_value());
  return **std::move(history);
}

double sorest(const History& history) {
  double most = 0;
  for (const auto& day : history.soreness.days)
    for (const auto& region : day.regions) most = std::max(most, region.median);
  return most;
}

}  // namespace

TEST_CASE("six flat runs a week leave less than 3 of 10, even after the long one") {
  CHECK(sorest(made_of(always_easy(10, 0))) < 3);
}

TEST_CASE("the same over rolling hills stays below 5") {
  CHECK(sorest(made_of(always_easy(10, 10))) < 5);
}

TEST_CASE("whoever never runs fast runs easy, and Sunday's run is long") {
  const History history = made_of(always_easy(10, 0));
  const auto named = [&](RunName name) {
    return std::count_if(history.wear.end() - 12, history.wear.end(), [&](const SessionWear& wear) {
      return wear.named && wear.named->name == name;
    });
  };
  CHECK(named(RunName::Easy) == 10);
  CHECK(named(RunName::Hard) == 0);
  CHECK(named(RunName::Long) == 2);
  REQUIRE(history.thresholds.threshold_mps.has_value());
  CHECK(history.thresholds.threshold_mps->value == doctest::Approx(2.8 / 0.78).epsilon(0.01));
}
