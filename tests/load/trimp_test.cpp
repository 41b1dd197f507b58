#include "load/trimp.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "within.h"

using namespace rubdown::load;

namespace {

const HeartRates rates{50, 190};  // a reserve of 140: 120 is 50 %, 162 is 80 %, 176 is 90 %

std::vector<float> minutes_at(int minutes, float bpm) {
  return std::vector<float>(static_cast<std::size_t>(60 * minutes), bpm);
}

}  // namespace

TEST_CASE("an hour at half and at 80 % of the reserve is worth what Banister's weights say") {
  CHECK(within(60 * trimp_a_minute(0.5, Sex::Male), 50.1446, 5e-5));
  CHECK(within(60 * trimp_a_minute(0.5, Sex::Female), 59.4642, 5e-5));
  CHECK(within(60 * trimp_a_minute(0.8, Sex::Male), 142.7242, 5e-5));
  CHECK(within(60 * trimp_a_minute(0.8, Sex::Female), 157.0208, 5e-5));
}

TEST_CASE("an unknown sex takes the mean of the two weights") {
  // (142.7242 + 157.0208) / 2
  CHECK(within(60 * trimp_a_minute(0.8, Sex::Unknown), 149.8725, 1e-4));
}

TEST_CASE("half an hour at 90 % and half at 50 % keep their weight sample by sample") {
  std::vector<float> bpm = minutes_at(30, 176);
  const std::vector<float> easy = minutes_at(30, 120);
  bpm.insert(bpm.end(), easy.begin(), easy.end());
  CHECK(within(trimp_of(bpm, rates, Sex::Male).impulse, 122.348, 5e-4));
  // From the mean heart rate 16 % would be lost: x = 0.7.
  CHECK(within(60 * trimp_a_minute(0.7, Sex::Male), 103.067, 5e-4));
}

TEST_CASE("seconds without a heart rate count for nothing and are not counted") {
  std::vector<float> bpm = minutes_at(10, 120);
  bpm.insert(bpm.end(), 600, std::numeric_limits<float>::quiet_NaN());
  const Trimp sum = trimp_of(bpm, rates, Sex::Male);
  CHECK(sum.seconds == 600);
  CHECK(within(sum.impulse, 50.1446 / 6, 1e-3));
}

TEST_CASE("an hour at threshold is 100 for everybody") {
  for (const Sex sex : {Sex::Unknown, Sex::Male, Sex::Female}) {
    const double hour = trimp_of(minutes_at(60, 169), rates, sex).impulse;
    CHECK(within(load_of_trimp(hour, 169, rates, sex), 100, 1e-6));
  }
}

TEST_CASE("a reserve of less than 40 beats is refused, and the message shows both rates") {
  CHECK(heart_rates(100, 140).has_value());
  const auto narrow = heart_rates(101, 140);
  REQUIRE_FALSE(narrow.has_value());
  CHECK(narrow.error().what ==
        "the maximum (140) must lie at least 40 beats above the resting rate (101)");
  CHECK_FALSE(heart_rates(10, 190).has_value());
  CHECK_FALSE(heart_rates(60, 300).has_value());
}

TEST_CASE("heart rates beyond the reserve are held within it") {
  CHECK(reserve_share(40, rates) == 0);
  CHECK(reserve_share(220, rates) == 1);
}
