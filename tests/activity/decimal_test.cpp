#include "activity/decimal.h"

#include <doctest/doctest.h>

namespace rubdown::activity {

TEST_CASE("Decimals are read as watches and phones write them") {
  CHECK(decimal("12") == 12);
  CHECK(decimal(" -7.5\n") == -7.5);
  CHECK(decimal("+0.25") == 0.25);
  CHECK(decimal(".5") == 0.5);
  CHECK(decimal("7,5") == 7.5);
  CHECK(decimal("1.6E2") == 160);
  CHECK(decimal("-1e-3") == -0.001);
  CHECK(*decimal("45.20987707190215587615966796875") ==
        doctest::Approx(45.209877071902156).epsilon(1e-15));
  CHECK(*decimal("123456789012345678901234567890") == doctest::Approx(1.2345678901234568e29));
}

TEST_CASE("What is no number is none") {
  for (const char* text :
       {"", " ", "-", ".", "NaN", "inf", "1.2.3", "12 km", "0x10", "--1", "1e999"}) {
    CAPTURE(text);
    CHECK_FALSE(decimal(text));
  }
}

}  // namespace rubdown::activity
