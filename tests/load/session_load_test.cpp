#include "load/session_load.h"

#include <doctest/doctest.h>

#include "load/graded_pace.h"
#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;
using activity::Session;
using activity::Sport;

namespace {

SessionLoad load_of(const Session& session, const Thresholds& thresholds = made::thresholds()) {
  return session_load(session, clean(session), thresholds);
}

/// Four minutes hard, four easy.
double intervals(std::int32_t t) { return t / 240 % 2 == 0 ? 175 : 130; }

bool says(const std::vector<std::string>& notes, std::string_view part) {
  for (const std::string& note : notes)
    if (note.find(part) != std::string::npos) return true;
  return false;
}

}  // namespace

TEST_CASE("ninety minutes at an intensity of 0.85 are a run load of 108.375") {
  CHECK(within(run_load(1.5, 0.85), 108.375, 1e-9));
}

TEST_CASE("an hour at threshold heart rate and threshold speed is 100 by both methods") {
  const auto found =
      load_of(made::run(3600, made::always(170.5), made::always(4), made::always(50)));
  CHECK(found.method == Method::HeartRate);
  CHECK(found.words == "from heart rate");
  CHECK(within(*found.load, 100, 0.1));
  CHECK(within(*found.run_load, 100, 0.1));
  CHECK(within(*found.intensity(), 1, 0.001));
}

TEST_CASE("a pause does not change the impulse") {
  const Session session = made::run(3600, intervals, made::always(3), made::always(50));
  const double straight = *load_of(session).trimp;
  CHECK(within(*load_of(made::paused(session, 1300, 600)).trimp, straight, 1e-9));
  CHECK(within(*load_of(made::paused(session, 1300, 20)).trimp, straight, 1e-9));
  CHECK(within(*load_of(made::paused(session, 1300, 5 * 3600)).trimp, straight, 1e-9));
}

TEST_CASE("a sample every second or every five gives the same load within 1 %") {
  const auto altitude = [](std::int32_t t) { return 100 + 20 * std::sin(t / 200.0); };
  const auto mps = [](std::int32_t t) { return 3 + 0.5 * std::sin(t / 90.0); };
  const auto dense = load_of(made::run(3600, intervals, mps, altitude, 1));
  const auto sparse = load_of(made::run(3600, intervals, mps, altitude, 5));
  CHECK(within(*sparse.trimp / *dense.trimp, 1, 0.01));
  CHECK(within(*sparse.run_load / *dense.run_load, 1, 0.01));
}

TEST_CASE("run load asks for no unit: twice the speed and twice the threshold is the same") {
  Thresholds twice = made::thresholds();
  twice.threshold_mps->value *= 2;
  const Session slow = made::run(3600, made::always(150), made::always(2.5), made::always(50));
  const Session fast = made::run(3600, made::always(150), made::always(5), made::always(50));
  CHECK(within(*load_of(slow).run_load, *load_of(fast, twice).run_load, 0.01));
}

TEST_CASE("uphill costs more than the level, downhill at least 0.85 of it") {
  Session flat = made::run(3600, made::always(150), made::always(3), made::always(50));
  const auto by_slope = [](double slope) {
    return made::run(3600, made::always(150), made::always(3),
                     [slope](std::int32_t t) { return 2000 + slope * 3 * t; });
  };
  const double level = *load_of(flat).run_load;
  // Minetti at +5 %: (5th-degree polynomial) 4.6853 / 3.6 = 1.3015, squared 1.694.
  CHECK(within(*load_of(by_slope(0.05)).run_load / level, 1.694, 0.01));
  CHECK(within(*load_of(by_slope(-0.10)).run_load / level, 0.85 * 0.85, 0.01));
}

TEST_CASE("without a heart rate a run is counted by pace, and says so") {
  Session session = made::run(3600, made::always(150), made::always(3.4), made::always(50));
  session.series.heart_rate_bpm.clear();
  const auto found = load_of(session);
  CHECK(found.method == Method::GradedPace);
  CHECK(within(*found.load, 72.25, 0.1));  // (3.4 / 4)^2
  session.series.altitude_m.clear();
  CHECK(says(load_of(session).notes, "taken as level"));
}

TEST_CASE("a summary without a series falls back to means, then exertion, then minutes") {
  Session session;
  session.sport = Sport::Run;
  session.moving_s = 3600;
  session.elapsed_s = 10 * 3600;  // nine hours of them parked
  session.heart_rate_mean_bpm = 170.5;
  session.distance_m = 12'240;
  session.rpe = 7;
  CHECK(load_of(session).method == Method::HeartRateMean);
  CHECK(within(*load_of(session).load, 100, 0.01));
  session.heart_rate_mean_bpm.reset();
  CHECK(load_of(session).method == Method::PaceMean);
  CHECK(within(*load_of(session).load, 72.25, 0.01));
  session.distance_m.reset();
  CHECK(load_of(session).method == Method::Rpe);
  CHECK(within(*load_of(session).load, 100, 0.01));  // RPE 7 for an hour
  CHECK(*load_of(session).rpe_minutes == 420);
  session.rpe.reset();
  CHECK(load_of(session).method == Method::Minutes);
  CHECK(within(*load_of(session).load, 55, 0.01));
}

TEST_CASE("what nothing is known of has no load, and that is not zero") {
  Session session;
  session.sport = Sport::Run;
  const auto found = load_of(session);
  CHECK(found.method == Method::None);
  CHECK_FALSE(found.load.has_value());
  CHECK(found.words == "unknown: neither heart rate, pace, exertion nor time");
}

TEST_CASE("a heart rate for less than 70 % of the time is not used, and the reason is told") {
  Session session = made::run(3600, made::always(150), made::always(3), made::always(50));
  for (std::size_t i = 1000; i < session.series.size(); ++i)
    session.series.heart_rate_bpm[i] = activity::missing;
  const auto found = load_of(session);
  CHECK(found.method == Method::GradedPace);
  CHECK(says(found.notes, "heart rate not used: it covers 29 % of the time"));
}

TEST_CASE("nor is the mean of a heart rate that covers too little") {
  Session session = made::run(3600, made::always(150), made::always(3), made::always(50));
  for (std::size_t i = 1000; i < session.series.size(); ++i)
    session.series.heart_rate_bpm[i] = activity::missing;
  session.heart_rate_mean_bpm = 150;
  CHECK(load_of(session).method == Method::GradedPace);
}

TEST_CASE("surges of ten seconds are evened out, surges of minutes count") {
  const auto surging = [](std::int32_t every_s) {
    return *load_of(made::run(
                        3600, made::always(150),
                        [every_s](std::int32_t t) { return t / every_s % 2 == 0 ? 2.0 : 4.0; },
                        made::always(50)))
                .run_load;
  };
  // Even 3 m/s are 56.25; minutes at 2 and 4 are ((16 + 256) / 2)^(1/2) / 16 = 72.9.
  CHECK(within(surging(15), 56.25, 0.3));
  CHECK(within(surging(300), 72.9, 1.5));
}

TEST_CASE("a heart rate that drops out for a while is scaled up to the whole time") {
  Session session = made::run(3600, made::always(150), made::always(3), made::always(50));
  const double whole = *load_of(session).load;
  for (std::size_t i = 1000; i < 1600; ++i) session.series.heart_rate_bpm[i] = activity::missing;
  const auto found = load_of(session);
  CHECK(within(*found.load, whole, 0.01));
  CHECK(says(found.notes, "heart rate covers 84 % of the time"));
}

TEST_CASE("other sports are counted by heart rate, exertion or minutes, never by pace") {
  Session ride = made::run(3600, made::always(170.5), made::always(9), made::always(50));
  ride.sport = Sport::Ride;
  CHECK(load_of(ride).method == Method::HeartRate);
  CHECK(load_of(ride).words == "from heart rate, with the thresholds of running");
  CHECK_FALSE(load_of(ride).run_load.has_value());
  ride.series.heart_rate_bpm.clear();
  CHECK(load_of(ride).method == Method::Minutes);
  CHECK(within(*load_of(ride).load, 45, 0.01));
}

TEST_CASE("strength counts from start to end, rests included") {
  Session session;
  session.sport = Sport::Strength;
  session.moving_s = 1200;
  session.elapsed_s = 3600;
  session.rpe = 6;
  CHECK(*load_of(session).rpe_minutes == 360);
}

TEST_CASE("short pauses belong to a felt run, long ones do not") {
  Session session = made::run(3600, made::always(150), made::always(3), made::always(50));
  session.rpe = 5;
  CHECK(*load_of(made::paused(session, 1000, 60)).rpe_minutes == doctest::Approx(5 * 61));
  CHECK(*load_of(made::paused(session, 1000, 600)).rpe_minutes == doctest::Approx(5 * 60));
}

TEST_CASE("an hour after a clock jump of twenty days is still an hour") {
  Session session = made::run(3600, made::always(150), made::always(3), made::always(50));
  const double straight = *load_of(session).load;
  for (std::size_t i = 1800; i < session.series.size(); ++i) session.series.time_s[i] += 1'746'563;
  session.elapsed_s = 3600 + 1'746'563;
  CHECK(within(*load_of(session).load / straight, 1, 0.01));
}

TEST_CASE("against an assumed threshold speed the lower of pace and heart rate is the intensity") {
  Thresholds guessed = made::thresholds();
  guessed.threshold_mps = Figure{2.9, "assumed"};  // from easy runs only
  const Session easy = made::run(3600, made::always(135), made::always(2.8), made::always(50));
  CHECK(*load_of(easy, guessed).intensity() < 0.75);
  CHECK(within(*load_of(easy, guessed).intensity(), std::sqrt(*load_of(easy).load / 100), 1e-6));
  CHECK(within(*load_of(easy).intensity(), 0.7, 0.001));  // told: 2.8 / 4 by pace
}

TEST_CASE("a load beyond an all-out run of that length points at the threshold") {
  // Three hours at 1.1 of the threshold speed; Riegel allows 1.05 * 3^(1/1.06 - 1) = 0.987.
  const auto found =
      load_of(made::run(3 * 3600, made::always(150), made::always(4.4), made::always(50)));
  CHECK(within(*found.run_load, 363, 1));
  CHECK(within(*found.intensity(), 0.987, 0.001));
  CHECK(says(found.notes, "is the threshold speed too low?"));
  CHECK_FALSE(
      says(load_of(made::run(3600, made::always(150), made::always(4), made::always(50))).notes,
           "too low"));
}

TEST_CASE("without thresholds the heart rate is not guessed at") {
  const Session session = made::run(3600, made::always(150), made::always(3), made::always(50));
  const auto found = load_of(session, Thresholds{});
  CHECK(found.method == Method::Minutes);
  CHECK(says(found.notes, "no maximum is known"));
}
