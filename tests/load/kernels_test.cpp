#include "load/kernels.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <utility>

using namespace rubdown::load;

TEST_CASE("descending hurts most after 42 hours, as in the table of the design") {
  constexpr std::array<std::pair<int, double>, 7> table = {
      {{6, 0.11}, {18, 0.58}, {24, 0.77}, {48, 0.98}, {72, 0.70}, {96, 0.40}, {120, 0.20}}};
  for (const auto& [hours, expected] : table) {
    CAPTURE(hours);
    CHECK(std::abs(descent_kernel(hours / 24.0) - expected) <= 0.005);
  }
  CHECK(descent_kernel(42.0 / 24) == doctest::Approx(1));
}

TEST_CASE("level running hurts at once and falls with its time constant after the first day") {
  CHECK(level_kernel(0, 2) == 1);
  CHECK(level_kernel(1, 2) == 1);
  // exp(-t/2) after 1, 2 and 4 more days
  CHECK(std::abs(level_kernel(2, 2) - 0.61) <= 0.005);
  CHECK(std::abs(level_kernel(3, 2) - 0.37) <= 0.005);
  CHECK(std::abs(level_kernel(5, 2) - 0.14) <= 0.005);
}

TEST_CASE("kernels are nothing before the session, and only fall after their peak") {
  CHECK(level_kernel(-0.5, 2) == 0);
  CHECK(descent_kernel(-0.5) == 0);
  for (double t = 1.75; t < 14; t += 0.25) {
    CHECK(level_kernel(t + 0.25, 2) < level_kernel(t, 2));
    CHECK(descent_kernel(t + 0.25) < descent_kernel(t));
  }
  for (double t = 0; t < 1.75; t += 0.25) CHECK(descent_kernel(t + 0.25) > descent_kernel(t));
}

TEST_CASE("a bout protects for 42 days, and no more after 63") {
  CHECK(novelty(1) == 0.5);
  CHECK(novelty(42) == 0.5);
  CHECK(novelty(52.5) == doctest::Approx(0.75));
  CHECK(novelty(63) == 1);
  CHECK(novelty(400) == 1);
}

TEST_CASE("further bouts protect a little more, up to four") {
  CHECK(novelty(1, 2) == doctest::Approx(1 - 0.5 - 0.1 / 3));
  CHECK(novelty(1, 4) == doctest::Approx(0.4));
  CHECK(novelty(1, 40) == novelty(1, 4));
  CHECK(novelty(52.5, 4) == doctest::Approx(0.7));  // half of the 0.6 is left
  CHECK(novelty(63, 4) == 1);
  CHECK(novelty(50, 0.4) == novelty(50));  // one that is half forgotten is one all the same
}
