#include "load/critical_speed.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "made.h"

using namespace rubdown::load;

TEST_CASE("400 m in 75 s, 800 in 160 and 5000 in 1200 give 4.0676 m/s and 120.99 m") {
  const std::array<Effort, 3> efforts = {{{75, 400}, {160, 800}, {1200, 5000}}};
  const auto found = critical_speed(efforts);
  REQUIRE(found.has_value());
  CHECK(std::abs(found->speed_mps - 4.0676) < 5e-5);
  CHECK(std::abs(found->reserve_m - 120.99) < 5e-3);
}

TEST_CASE("two efforts, or three of one length, fix no line") {
  const std::array<Effort, 2> two = {{{75, 400}, {160, 800}}};
  CHECK_FALSE(critical_speed(two).has_value());
  const std::array<Effort, 3> alike = {{{75, 400}, {75, 410}, {75, 420}}};
  CHECK_FALSE(critical_speed(alike).has_value());
}

TEST_CASE("the best five minutes are found wherever they lie, and never across a pause") {
  // 20 minutes at 3 m/s with five at 4 m/s from second 400 to 700: 1200 m.
  const auto mps = [](std::int32_t t) { return t >= 400 && t < 700 ? 4.0 : 3.0; };
  const auto session = made::run(1200, made::always(150), mps, made::always(100));
  const auto best = [](const rubdown::activity::Session& of) {
    for (const Effort& effort : best_efforts(clean(of)))
      if (effort.seconds == 300) return effort.metres;
    return 0.0;
  };
  CHECK(best(session) == doctest::Approx(1200).epsilon(0.001));
  // A pause in the middle of the fast part: 150 s of it on either side, and 150 s at 3 m/s.
  CHECK(best(made::paused(session, 550, 300)) == doctest::Approx(1050).epsilon(0.01));
}

TEST_CASE("an effort uphill counts as the faster one that it would be on the level") {
  const auto best = [](double slope) {
    const auto session = made::run(700, made::always(150), made::always(3),
                                   [&](std::int32_t t) { return 100 + slope * 3 * t; });
    return best_efforts(clean(session)).front().metres;
  };
  // Minetti at +5 %: 1.3015 times the cost.
  CHECK(best(0.05) / best(0) == doctest::Approx(1.3015).epsilon(0.005));
}
