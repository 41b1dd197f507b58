#include "load/recorded_wear.h"

#include <doctest/doctest.h>

#include "load/wear.h"
#include "made.h"
#include "within.h"

using namespace rubdown;
using namespace rubdown::load;
using activity::Session;
using activity::Sport;
using made::day;

namespace {

SessionCost run(Day when, double kilometres, double mps) {
  Session session;
  session.sport = Sport::Run;
  session.distance_m = kilometres * 1000;
  session.moving_s = kilometres * 1000 / mps;
  session.descent_m = 5 * kilometres;
  return cost_of(session, clean(session), when, made::thresholds());
}

/// Weeks of easy 8, hard 10, easy 8, easy 10, long 24 km; all distances scaled.
std::vector<SessionCost> weeks(int count, double scale = 1) {
  std::vector<SessionCost> out;
  for (int week = 0; week < count; ++week) {
    const Day monday = day("2027-01-04") + std::chrono::days{7 * week};
    out.push_back(run(monday + std::chrono::days{1}, 8 * scale, 2.85));
    out.push_back(run(monday + std::chrono::days{2}, 10 * scale, 3.6));
    out.push_back(run(monday + std::chrono::days{3}, 8 * scale, 2.85));
    out.push_back(run(monday + std::chrono::days{4}, 10 * scale, 2.85));
    out.push_back(run(monday + std::chrono::days{6}, 24 * scale, 2.9));
  }
  return out;
}

}  // namespace

TEST_CASE("a usual easy run, hard session and long run cost what the plan's scale says") {
  const auto sessions = weeks(8);
  const auto wear = recorded_wear(sessions);
  CHECK(within(*wear[35].wear, 0.4, 1e-9));
  CHECK(within(*wear[36].wear, 1.0, 1e-9));
  CHECK(within(*wear[39].wear, 1.6, 1e-9));
  CHECK(wear[39].named->name == RunName::Long);
  CHECK(wear[39].words ==
        "1.6: long: 24.0 km, your median of 8 weeks is 10.0 km; 1.0 times your usual");
}

TEST_CASE("the same runner at half the distances costs the same: wear is relative") {
  const auto whole = recorded_wear(weeks(8));
  const auto half = recorded_wear(weeks(8, 0.5));
  for (std::size_t i = 25; i < whole.size(); ++i)
    CHECK(within(*half[i].wear, *whole[i].wear, 1e-9));
}

TEST_CASE("a run a fifth longer costs a fifth more; none costs more than twice") {
  auto sessions = weeks(8);
  sessions.push_back(run(day("2027-03-07"), 28.8, 2.9));
  CHECK(within(*recorded_wear(sessions).back().wear, 1.92, 1e-6));
  sessions.back() = run(day("2027-03-07"), 12, 2.85);
  CHECK(*recorded_wear(sessions).back().wear > 0.4);
  sessions.back() = run(day("2027-03-07"), 40, 3.6);
  CHECK(within(*recorded_wear(sessions).back().wear, 3.2, 1e-9));
}

TEST_CASE("a marathon costs 4, told or recognised by its length, and other races what they cost") {
  auto sessions = weeks(8);
  sessions.push_back(run(day("2027-03-07"), 42.5, 3.4));
  CHECK(*recorded_wear(sessions).back().wear == 4);
  sessions.back() = run(day("2027-03-07"), 10.1, 4.0);
  const std::vector<Race> races = {{day("2027-03-07"), RaceDistance::TenK, Importance::Minor, ""}};
  CHECK(*recorded_wear(sessions, races).back().wear == race_wear(RaceDistance::TenK));
  // The warm-up of a race day is an easy run.
  sessions.push_back(run(day("2027-03-07"), 3, 2.6));
  CHECK(*recorded_wear(sessions, races).back().wear == doctest::Approx(0.2));
}

TEST_CASE("other sports cost little, and what has neither time nor length is unknown") {
  Session strength;
  strength.sport = Sport::Strength;
  strength.moving_s = 3600;
  Session blank;
  blank.sport = Sport::Run;
  const Thresholds thresholds = made::thresholds();
  const std::vector<SessionCost> sessions = {
      cost_of(strength, clean(strength), day("2027-03-01"), thresholds),
      cost_of(blank, clean(blank), day("2027-03-02"), thresholds)};
  const auto wear = recorded_wear(sessions);
  CHECK(within(*wear[0].wear, 0.3, 1e-9));
  CHECK_FALSE(wear[1].wear.has_value());
  const auto days =
      loads_by_day(wear_portions(sessions, wear), {day("2027-03-01"), day("2027-03-03")});
  CHECK(within(*days[0].load, 0.3, 1e-9));
  CHECK_FALSE(days[1].load.has_value());
  CHECK(*days[2].load == 0);
}
