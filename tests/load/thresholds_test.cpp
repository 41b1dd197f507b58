#include "load/thresholds.h"

#include <doctest/doctest.h>

#include "load/session_load.h"
#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;
using made::day;

namespace {

ThresholdEntry entry(const char* from, double max, double rest) {
  ThresholdEntry out;
  out.from = day(from);
  out.max_bpm = max;
  out.rest_bpm = rest;
  return out;
}

}  // namespace

TEST_CASE("a threshold holds from its day, and earlier days keep the one of theirs") {
  ThresholdHistory history{Sex::Male};
  REQUIRE(history.add(entry("2026-01-01", 190, 60)).has_value());
  const auto session = made::run(3600, made::always(150), made::always(3), made::always(50));
  const auto load_on = [&](const char* when) {
    return *session_load(session, clean(session), history.on(day(when))).load;
  };
  const double before = load_on("2026-03-01");
  REQUIRE(history.add(entry("2026-06-01", 182, 50)).has_value());
  CHECK(load_on("2026-03-01") == before);
  CHECK(load_on("2026-05-31") == before);
  CHECK(load_on("2026-06-01") != before);
  CHECK(load_on("2025-01-01") == before);  // before the first: the earliest
}

TEST_CASE("what an entry does not tell stays as it was") {
  ThresholdHistory history;
  REQUIRE(history.add(entry("2026-01-01", 190, 60)).has_value());
  ThresholdEntry speed;
  speed.from = day("2026-02-01");
  speed.threshold_mps = 4.2;
  REQUIRE(history.add(speed).has_value());
  const Thresholds now = history.on(day("2026-03-01"));
  CHECK(now.max_bpm->value == 190);
  CHECK(now.threshold_mps->value == 4.2);
}

TEST_CASE("a maximum less than 40 beats above rest is refused and changes nothing") {
  ThresholdHistory history;
  REQUIRE(history.add(entry("2026-01-01", 190, 60)).has_value());
  const auto refused = history.add(entry("2026-02-01", 130, 95));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().what ==
        "the maximum (130) must lie at least 40 beats above the resting rate (95)");
  CHECK(history.on(day("2026-03-01")).max_bpm->value == 190);
  // Also when the two come in different entries.
  ThresholdEntry rest;
  rest.from = day("2026-02-01");
  rest.rest_bpm = 120;
  REQUIRE(history.add(rest).has_value());
  ThresholdEntry max;
  max.from = day("2026-02-02");
  max.max_bpm = 150;
  CHECK_FALSE(history.add(max).has_value());
}

TEST_CASE("what nobody told is assumed in words") {
  ThresholdHistory history;
  ThresholdEntry age;
  age.from = day("2026-01-01");
  age.max_bpm = max_bpm_by_age(40);
  age.assumed = true;
  age.max_how = "208 - 0.7 * age";
  REQUIRE(history.add(age).has_value());
  const auto words = history.on(day("2026-01-01")).heart_assumptions();
  REQUIRE(words.size() == 4);
  CHECK(words[0] == "maximum heart rate 180 (assumed: 208 - 0.7 * age)");
  CHECK(words[1] == "resting heart rate 60 (assumed: nothing was told)");
  CHECK(words[2] == "threshold heart rate 162 (assumed: 85 % of the heart-rate reserve)");
  CHECK(words[3] == "weights: the mean of men's and women's (assumed: sex not told)");
}

TEST_CASE("told figures outrank assumed ones, whichever came later") {
  ThresholdHistory history{Sex::Female};
  ThresholdEntry told = entry("2026-01-01", 188, 52);
  REQUIRE(history.add(told).has_value());
  ThresholdEntry guess = entry("2026-02-01", 199, 60);
  guess.assumed = true;
  REQUIRE(history.add(guess).has_value());
  CHECK(history.on(day("2026-03-01")).max_bpm->value == 188);
  CHECK(history.on(day("2026-03-01")).max_bpm->assumed.empty());
}

TEST_CASE("a later estimate does not reach back") {
  ThresholdHistory history;
  ThresholdEntry first = entry("2026-01-01", 180, 60);
  ThresholdEntry second = entry("2026-05-01", 192, 60);
  first.assumed = second.assumed = true;
  REQUIRE(history.add(first).has_value());
  REQUIRE(history.add(second).has_value());
  CHECK(history.on(day("2026-04-30")).max_bpm->value == 180);
  CHECK(history.on(day("2026-05-01")).max_bpm->value == 192);
}

TEST_CASE("the maximum is the highest heart rate that was held, not a spike") {
  auto session = made::run(
      3600, [](std::int32_t t) { return t > 3000 ? 186.0 : 150.0; }, made::always(3.5),
      made::always(50));
  session.series.heart_rate_bpm[500] = 235;
  session.series.heart_rate_bpm[501] = 235;
  for (std::size_t i = 700; i < 705; ++i) session.series.heart_rate_bpm[i] = 210;
  const Shown shown = shown_in(session, clean(session), day("2026-04-01"));
  REQUIRE(shown.highest_bpm.has_value());
  CHECK(*shown.highest_bpm == 186);
  const ThresholdEntry found = estimate(day("2026-04-02"), std::span{&shown, 1}, {});
  CHECK(found.assumed);
  CHECK(*found.max_bpm == 186);
  CHECK(found.max_how == "highest heart rate seen, on 2026-04-01");
  // A runner of 20 has shown less than the age's 194.
  CHECK(*estimate(day("2026-04-02"), std::span{&shown, 1}, 20.0).max_bpm == 194);
}

TEST_CASE("the threshold speed comes from the best efforts, and says from which") {
  // An hour at 3.6 m/s: Riegel's hour is the hour itself.
  const auto session = made::run(3700, made::always(165), made::always(3.6), made::always(50));
  const Shown shown = shown_in(session, clean(session), day("2026-04-01"));
  const ThresholdEntry found = estimate(day("2026-04-02"), std::span{&shown, 1}, {});
  REQUIRE(found.threshold_mps.has_value());
  CHECK(within(*found.threshold_mps, 3.6, 0.01));
  CHECK(found.speed_how == "from the best 60 minutes, by Riegel's law");
}

TEST_CASE("all-out efforts of 2 to 20 minutes give 95 % of the critical speed") {
  Shown shown{day("2026-04-01"), {}, {}};
  for (const double t : {120.0, 180.0, 300.0, 600.0, 1200.0})
    shown.efforts.push_back({t, 4.4 * t + 20});
  const ThresholdEntry found = estimate(day("2026-04-02"), std::span{&shown, 1}, {});
  // 0.95 * 4.4 = 4.18; the 20 minutes alone by Riegel: 4.4167 * 3^(1/1.06 - 1) = 4.1504
  CHECK(within(*found.threshold_mps, 4.18, 1e-6));
  CHECK(found.speed_how == "95 % of the critical speed of the best 2 to 20 minutes");
}

TEST_CASE("nothing shown is nothing assumed") {
  const ThresholdEntry found = estimate(day("2026-04-02"), {}, {});
  CHECK_FALSE(found.max_bpm.has_value());
  CHECK_FALSE(found.threshold_mps.has_value());
}

TEST_CASE("the age formula is Tanaka's") { CHECK(max_bpm_by_age(50) == doctest::Approx(173)); }
