#include "load/acute_chronic.h"

#include <doctest/doctest.h>

#include "made.h"

using namespace rubdown;
using namespace rubdown::load;

namespace {

std::vector<DayLoad> month(double first21, double last7) {
  std::vector<DayLoad> out;
  for (int i = 0; i < 28; ++i)
    out.push_back({made::day("2027-01-01") + std::chrono::days{i}, i < 21 ? first21 : last7});
  return out;
}

}  // namespace

TEST_CASE("the ratio is off unless it is asked for") {
  CHECK_FALSE(acute_chronic_ratio(month(50, 100)).has_value());
}

TEST_CASE("a week twice as heavy as the three before is 1.6 coupled and 2 uncoupled") {
  // coupled: 100 / ((21 * 50 + 7 * 100) / 28 = 62.5)
  CHECK(*acute_chronic_ratio(month(50, 100), AcuteChronic::Coupled) == doctest::Approx(1.6));
  CHECK(*acute_chronic_ratio(month(50, 100), AcuteChronic::Uncoupled) == doctest::Approx(2));
}

TEST_CASE("a steady month is 1 in all three") {
  for (const auto kind : {AcuteChronic::Coupled, AcuteChronic::Uncoupled, AcuteChronic::Weighted})
    CHECK(*acute_chronic_ratio(month(50, 50), kind) == doctest::Approx(1));
}

TEST_CASE("an unknown day, or a month of rest, has no ratio") {
  auto days = month(50, 100);
  days[3].load.reset();
  CHECK_FALSE(acute_chronic_ratio(days, AcuteChronic::Coupled).has_value());
  CHECK_FALSE(acute_chronic_ratio(month(0, 0), AcuteChronic::Coupled).has_value());
}
