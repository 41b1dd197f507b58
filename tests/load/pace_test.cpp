#include "load/pace.h"

#include <doctest/doctest.h>

using namespace rubdown::load;

TEST_CASE("a speed is said in minutes and seconds a kilometre") {
  CHECK(pace_words(4) == "4:10 min/km");  // 1000 / 4 = 250 s
  CHECK(pace_words(1000.0 / 300) == "5:00 min/km");
  CHECK(pace_words(1000.0 / 305) == "5:05 min/km");
  CHECK(pace_words(2.7778) == "6:00 min/km");  // 359.997 s
}
