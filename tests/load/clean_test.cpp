#include "load/clean.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "load/altitude.h"
#include "load/distance.h"
#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;
using activity::Session;

namespace {

/// Jitter without dice: whole metres from -3 to 3 that look like chance.
double jitter(std::int32_t t) {
  const auto n = static_cast<std::uint32_t>(t) * 2654435761U;
  return static_cast<double>((n >> 16) % 7) - 3;
}

double last_finite(const std::vector<float>& column) {
  const auto found = std::find_if(column.rbegin(), column.rend(), [](float v) { return v == v; });
  return static_cast<double>(*found);
}

}  // namespace

TEST_CASE("an hour a second apart becomes 3,600 seconds in one piece") {
  const Clean c = clean(made::run(3600, made::always(150), made::always(3), made::always(50)));
  CHECK(c.seconds() == 3600);
  CHECK(c.pieces.size() == 1);
  CHECK(within(*c.distance_m, 10'800, 1));
  CHECK(*c.descent_m == 0);
  CHECK(c.altitude_is_sure);
  CHECK(c.notes.empty());
}

TEST_CASE("a heart rate of 0 or above 240 and a speed above 12 m/s are missing, not values") {
  Session session = made::run(100, made::always(150), made::always(3), made::always(50));
  session.series.heart_rate_bpm[0] = 0;
  for (std::size_t i = 40; i <= 80; ++i) session.series.heart_rate_bpm[i] = 250;
  session.series.speed_mps.assign(session.series.size(), 3);
  session.series.speed_mps[50] = 40;
  const Clean c = clean(session);
  CHECK(c.heart_rate_bpm[0] == 150);  // from its neighbour
  CHECK(std::count_if(c.heart_rate_bpm.begin(), c.heart_rate_bpm.end(),
                      [](float bpm) { return bpm != bpm; }) == 12);  // 42 s gap: 30 are held
  CHECK(*std::max_element(c.speed_mps.begin(), c.speed_mps.end()) == 3);
}

TEST_CASE("a leap of the satellite counts for nothing, and what follows it does") {
  Session session = made::run(100, made::always(150), made::always(3), made::always(50));
  for (std::size_t i = 50; i <= 100; ++i) session.series.distance_m[i] += 5000;
  CHECK(within(*clean(session).distance_m, 297, 0.01));  // one second of 3 m is lost
}

TEST_CASE("samples five seconds apart are drawn as lines between them") {
  const Clean c = clean(made::run(
      600, [](std::int32_t t) { return 100.0 + t / 10.0; }, made::always(3), made::always(50), 5));
  CHECK(c.seconds() == 600);
  CHECK(within(static_cast<double>(c.heart_rate_bpm[303]), 130.3, 0.01));
}

TEST_CASE("a clock that jumps 20 days ahead adds thirty seconds, not twenty days") {
  Session session = made::run(600, made::always(150), made::always(3), made::always(50));
  for (std::size_t i = 300; i < session.series.size(); ++i) session.series.time_s[i] += 1'746'563;
  const Clean c = clean(session);
  CHECK(c.seconds() == 299 + 30 + 300);
  CHECK(c.pieces.size() == 2);
}

TEST_CASE("times that step back are dropped, and one stray ahead does not take the rest with it") {
  Session back = made::run(600, made::always(150), made::always(3), made::always(50));
  back.series.time_s[300] = 200;
  CHECK(clean(back).seconds() == 600);
  Session ahead = made::run(600, made::always(150), made::always(3), made::always(50));
  ahead.series.time_s[300] = 1'000'000;
  CHECK(clean(ahead).seconds() == 600);
  CHECK(clean(ahead).pieces.size() == 1);
}

TEST_CASE("two commutes in one file, nine hours apart, are an hour and thirty seconds") {
  Session session = made::run(3600, made::always(140), made::always(3), made::always(50));
  for (std::size_t i = 1801; i < session.series.size(); ++i) session.series.time_s[i] += 9 * 3600;
  session.elapsed_s = 10 * 3600;
  const Clean c = clean(session);
  CHECK(c.seconds() == 3600 - 1 + 30);
  CHECK(*timer_seconds(session, c) == 3629);
}

TEST_CASE("what is recorded inside a pause is cut out") {
  Session session = made::run(600, made::always(150), made::always(3), made::always(50));
  session.pauses.push_back({200, 300});
  const Clean c = clean(session);
  CHECK(c.seconds() == 500);
  CHECK(c.pieces.size() == 2);
  CHECK(within(*c.distance_m, 1500, 0.01));
}

TEST_CASE("pauses that touch or overlap, in any order, are cut out once") {
  Session session = made::run(600, made::always(150), made::always(3), made::always(50));
  session.pauses = {{250, 300}, {200, 260}, {300, 310}, {400, 400}};
  CHECK(clean(session).seconds() == 600 - 110);
  CHECK(clean(session).pieces.size() == 2);
}

TEST_CASE("times at the ends of what a file can hold overflow nothing") {
  Session session = made::run(2, made::always(150), made::always(3), made::always(50));
  session.series.time_s = {INT32_MIN, 0, INT32_MAX};
  session.pauses = {{INT32_MIN, -5}, {7, INT32_MAX}};
  CHECK(clean(session).seconds() <= 120);
}

TEST_CASE("a cable car across a pause is no descent") {
  // Up 300 m, pause (down by cable car), up 300 m again.
  const auto altitude = [](std::int32_t t) { return 500.0 + (t <= 3000 ? t : t - 3000) / 10.0; };
  const Session session =
      made::paused(made::run(6000, made::always(150), made::always(2), altitude), 3000, 900);
  const Clean c = clean(session);
  CHECK(*c.descent_m == 0);
  CHECK(within(*c.ascent_m, 600, 2));
  CHECK(descent_by_slopes(c.slope, c.step_m) == 0);
}

TEST_CASE("a barometer that drifts by 4 m in each of ten pauses descends nothing") {
  Session session = made::run(3000, made::always(150), made::always(3),
                              [](std::int32_t t) { return 500 - 4.0 * (t / 300); });
  for (std::int32_t k = 1; k < 10; ++k)
    session = made::paused(session, 300 * k - 1 + 60 * (k - 1), 60);
  REQUIRE(clean(session).pieces.size() == 10);
  CHECK(*clean(session).descent_m == 0);
}

TEST_CASE("an altitude that only jitters by 3 m neither climbs nor descends") {
  const auto altitude = [](std::int32_t t) { return 100 + jitter(t); };
  const Clean c = clean(made::run(3600, made::always(150), made::always(3), altitude));
  CHECK(*c.descent_m == 0);
  CHECK(*c.ascent_m == 0);
  // Added up naively the same hour would go down by more than two kilometres.
  double naive = 0;
  for (std::int32_t t = 1; t <= 3600; ++t) naive += std::max(0.0, altitude(t - 1) - altitude(t));
  CHECK(naive > 2000);
  // And the slopes agree: at most a metre in a hundred goes down.
  CHECK(descent_by_slopes(c.slope, c.step_m) < 108);
}

TEST_CASE("a real hill is still found under jitter") {
  // Up 150 m and down again, twice in an hour: 300 m of descent.
  const auto altitude = [](std::int32_t t) {
    const std::int32_t phase = t % 1800;
    return 100 + (phase < 900 ? phase : 1800 - phase) / 6.0 + jitter(t);
  };
  const Clean c = clean(made::run(3600, made::always(150), made::always(3), altitude));
  CHECK(within(*c.descent_m, 300, 15));
  CHECK(within(descent_by_slopes(c.slope, c.step_m), 300, 45));
}

TEST_CASE("our descent and the device's stay apart, and lower the trust when they differ") {
  const auto altitude = [](std::int32_t t) { return 500 - t / 20.0; };  // down 180 m
  Session session = made::run(3600, made::always(150), made::always(3), altitude);
  session.descent_m = 190;
  CHECK(clean(session).altitude_is_sure);
  session.descent_m = 1165;
  const Clean doubted = clean(session);
  CHECK_FALSE(doubted.altitude_is_sure);
  CHECK(within(*doubted.descent_m, 180, 2));
  REQUIRE(doubted.notes.size() == 1);
  CHECK(doubted.notes[0] == "the device counted 1165 m of descent, we count 180 m: less sure");
}

TEST_CASE("the altitude of a watch that starts at sea level makes no climb of 800 m") {
  const auto altitude = [](std::int32_t t) { return t < 10 ? 0.0 : 800.0; };
  const Clean c = clean(made::run(600, made::always(150), made::always(3), altitude));
  CHECK(*c.ascent_m == 0);
}

TEST_CASE("a slope of 10 % is found, up and down") {
  const auto up = clean(made::run(600, made::always(150), made::always(3),
                                  [](std::int32_t t) { return 100 + 0.3 * t; }));
  CHECK(within(static_cast<double>(up.slope[300]), 0.10, 0.002));
  const auto down = clean(made::run(600, made::always(150), made::always(3),
                                    [](std::int32_t t) { return 900 - 0.3 * t; }));
  CHECK(within(static_cast<double>(down.slope[300]), -0.10, 0.002));
  CHECK(within(static_cast<double>(down.slope[0]), -0.10, 0.01));
}

TEST_CASE("distance comes from positions where the column is empty") {
  Session session = made::run(600, made::always(150), made::always(3), made::always(50));
  session.series.distance_m.clear();
  for (std::int32_t t : session.series.time_s) {
    // North at 3 m/s: a degree is 111,195 m on the mean sphere.
    session.series.latitude_e7.push_back(
        static_cast<std::int32_t>(490'000'000 + t * 3 * 1e7 / 111'195.08));
    session.series.longitude_e7.push_back(61'000'000);
  }
  const Clean c = clean(session);
  CHECK(within(*c.distance_m, 1800, 1));
  CHECK(c.notes == std::vector<std::string>{"distance measured along the recorded positions"});
  CHECK(within(last_finite(c.speed_mps), 3, 0.05));
}

TEST_CASE("a session without a series has no columns and no distance of its own") {
  Session session;
  session.sport = activity::Sport::Run;
  session.moving_s = 3000;
  session.distance_m = 10'000;
  const Clean c = clean(session);
  CHECK(c.seconds() == 0);
  CHECK_FALSE(c.descent_m.has_value());
  CHECK(*timer_seconds(session, c) == 3000);
  CHECK(*distance_of(session, c) == 10'000);
}

TEST_CASE("an altitude lost on import is unknown, not flat") {
  Session session = made::run(600, made::always(150), made::always(3), made::always(50));
  session.series.altitude_m.clear();
  const Clean c = clean(session);
  CHECK_FALSE(c.descent_m.has_value());
  CHECK(c.slope[100] != c.slope[100]);
}

TEST_CASE("a ride may go at 15 m/s; a run may not") {
  Session ride = made::run(100, made::always(150), made::always(15), made::always(50));
  CHECK_FALSE(clean(ride).distance_m.has_value());
  ride.sport = activity::Sport::Ride;
  CHECK(within(*clean(ride).distance_m, 1500, 0.1));
}
