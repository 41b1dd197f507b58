#include "load/symmetry.h"

#include <doctest/doctest.h>

#include <array>

using namespace rubdown::load;

TEST_CASE("51 % of the contact on the left is an index of 4, and so is 49 %") {
  CHECK(symmetry_index(51) == doctest::Approx(4));
  CHECK(symmetry_index(49) == doctest::Approx(4));
  CHECK(symmetry_index(50) == 0);
}

TEST_CASE("a run is compared with the runner's own median, never with a limit") {
  constexpr std::array<double, 5> before = {50.5, 49.5, 50.4, 50.6, 53};
  const auto shift = symmetry_shift(52, before);
  REQUIRE(shift.has_value());
  CHECK(shift->now == doctest::Approx(8));
  CHECK(shift->usual == doctest::Approx(2));
  CHECK_FALSE(symmetry_shift(52, std::span{before}.first(2)).has_value());
}
