#include "wire/json_number.h"

#include <doctest/doctest.h>

#include <limits>

using namespace rubdown::wire;

TEST_CASE("hundred-thousandths of a point are written as the shortest exact decimal") {
  CHECK(decimal(1'234'500, 5) == "12.345");
  CHECK(decimal(200'000, 5) == "2");
  CHECK(decimal(-50'000, 5) == "-0.5");
  CHECK(decimal(1, 5) == "0.00001");
  CHECK(decimal(-100'001, 5) == "-1.00001");
  CHECK(decimal(0, 5) == "0");
  CHECK(decimal(85, 1) == "8.5");
  CHECK(decimal(8'000, 0) == "8000");
  CHECK(decimal(std::numeric_limits<std::int64_t>::min(), 5) == "-92233720368547.75808");
}

TEST_CASE("a decimal is read digit by digit, whichever way it is spelt") {
  CHECK(units_of("12.345", 5).value() == 1'234'500);
  CHECK(units_of("1.25E1", 5).value() == 1'250'000);
  CHECK(units_of("125e-1", 1).value() == 125);
  CHECK(units_of("-0.50000000", 5).value() == -50'000);
  CHECK(units_of("60.0", 0).value() == 60);
  CHECK(units_of("6e+1", 0).value() == 60);
  CHECK(units_of("-0", 5).value() == 0);
  CHECK(units_of("0e999999999999999999999", 0).value() == 0);
}

TEST_CASE("0.1 added ten times is 1, since no double is in between") {
  std::int64_t sum = 0;
  for (int i = 0; i < 10; ++i) sum += units_of("0.1", 5).value();
  CHECK(sum == 100'000);
}

TEST_CASE("a decimal that is too fine or too large is refused") {
  CHECK(units_of("0.000001", 5).error() == DecimalFault::TooFine);
  CHECK(units_of("60.5", 0).error() == DecimalFault::TooFine);
  CHECK(units_of("1e-99999999999999999999", 5).error() == DecimalFault::TooFine);
  CHECK(units_of("1e99999999999999999999", 5).error() == DecimalFault::TooLarge);
  CHECK(units_of("12345678901234567890", 0).error() == DecimalFault::TooLarge);
  CHECK(units_of("999999999999999999", 0).value() == 999'999'999'999'999'999);  // 18 digits
}
