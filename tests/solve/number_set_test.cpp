#include "solve/number_set.h"

#include <doctest/doctest.h>

using rubdown::solve::NumberSet;

TEST_CASE("a set closed under 3 and 5 holds every sum of them up to its most, and nothing else") {
  for (const std::size_t most : {10U, 63U, 64U, 127U, 128U, 200U}) {
    CAPTURE(most);
    NumberSet sums{most};
    sums.insert(0);
    sums.close_under(3);
    sums.close_under(5);
    for (std::size_t number = 0; number <= most; ++number) {
      CAPTURE(number);
      // 1, 2, 4 and 7 are the only numbers that 3 and 5 cannot make
      CHECK(sums.contains(number) != (number == 1 || number == 2 || number == 4 || number == 7));
    }
  }
}

TEST_CASE("sums of prices wider than a word are found as well") {
  NumberSet sums{1'000};
  sums.insert(0);
  sums.close_under(130);
  sums.close_under(301);
  for (std::size_t number = 0; number <= 1'000; ++number) {
    bool is_sum = false;
    for (std::size_t dear = 0; 301 * dear <= number; ++dear) {
      is_sum = is_sum || (number - 301 * dear) % 130 == 0;
    }
    CAPTURE(number);
    CHECK(sums.contains(number) == is_sum);
  }
}

TEST_CASE("the next number is the first from a number on, however far it is") {
  NumberSet set{700};
  for (const std::size_t number : {0U, 5U, 63U, 64U, 300U, 700U}) set.insert(number);
  set.settle();
  CHECK(set.next(0) == 0);
  CHECK(set.next(1) == 5);
  CHECK(set.next(6) == 63);
  CHECK(set.next(64) == 64);
  CHECK(set.next(65) == 300);
  CHECK(set.next(301) == 700);
  CHECK(set.next(700) == 700);
}
