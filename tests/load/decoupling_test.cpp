#include "load/decoupling.h"

#include <doctest/doctest.h>

#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;

TEST_CASE("a heart that rises by a tenth at the same pace decouples by 9.1 %") {
  const auto bpm = [](std::int32_t t) { return t < 3600 ? 140.0 : 154.0; };
  const auto found = decoupling(clean(made::run(7200, bpm, made::always(3), made::always(50))));
  REQUIRE(found.value.has_value());
  CHECK(within(found.value->percent, 100 * (1 - 140 / 154.0), 0.01));
  CHECK(within(found.value->first_factor, 180 / 140.0, 0.001));  // 180 m/min
  CHECK(found.value->is_notable);
}

TEST_CASE("where the number says nothing it is skipped, with the reason") {
  const auto steady = made::always(140);
  const auto skipped = [](const activity::Session& session) {
    return decoupling(clean(session)).skipped;
  };
  CHECK(skipped(made::run(1800, steady, made::always(3), made::always(50))) ==
        "shorter than 40 minutes");
  const auto hills = [](std::int32_t t) { return 100 + 50 * std::sin(t / 150.0); };
  CHECK(skipped(made::run(5400, steady, made::always(3), hills)) == "too hilly");
  const auto repeats = [](std::int32_t t) { return t / 180 % 2 == 0 ? 4.2 : 2.4; };
  CHECK(skipped(made::run(5400, steady, repeats, made::always(50))) == "the pace was not steady");
  auto silent = made::run(5400, steady, made::always(3), made::always(50));
  silent.series.heart_rate_bpm.clear();
  CHECK(skipped(silent) == "heart rate or speed is missing too often");
}
