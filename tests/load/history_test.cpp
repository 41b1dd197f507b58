#include "load/history.h"

#include <doctest/doctest.h>

using namespace rubdown;
using namespace rubdown::load;

namespace {

constexpr std::chrono::sys_days first{std::chrono::year{2026} / 3 / 2};  // a Monday

/// A session without samples: what a diary knows of it.
activity::Session diary_run(int day, double kilometres, double minutes, double rpe) {
  activity::Session session;
  session.start = first + std::chrono::days{day} + std::chrono::hours{17};
  session.sport = activity::Sport::Run;
  session.distance_m = 1000 * kilometres;
  session.moving_s = 60 * minutes;
  session.rpe = rpe;
  return session;
}

/// Ten weeks: 8 km on three days, a long run of 20 km on Sunday.
std::vector<activity::Session> diary() {
  std::vector<activity::Session> sessions;
  for (int week = 0; week < 10; ++week) {
    for (const int day : {1, 3, 5}) sessions.push_back(diary_run(7 * week + day, 8, 48, 3));
    sessions.push_back(diary_run(7 * week + 6, 20, 120, 5));
  }
  return sessions;
}

History made(const std::vector<activity::Session>& sessions, const HistoryRequest& request = {}) {
  auto history = history_of(sessions, request);
  REQUIRE(history.has_value());
  REQUIRE(history->has_value());
  return **std::move(history);
}

double quads_on(const History& history, std::size_t day) {
  return history.soreness.days.at(day).regions[index_of(Region::Quads)].median;
}

}  // namespace

TEST_CASE("a history spans the first session to the last, every day of it") {
  const auto history = made(diary());
  CHECK(history.costs.size() == 40);
  CHECK(history.wear.size() == history.costs.size());
  CHECK(history.loads.size() == 69);  // Tuesday of week 1 to Sunday of week 10
  CHECK(history.fitness.days.size() == history.loads.size());
  CHECK(history.loads.at(1).load == 0.0);  // a day without a session is a rest day
}

TEST_CASE("the long run is named and costs the muscles more") {
  const auto history = made(diary());
  REQUIRE(history.wear.back().named.has_value());
  CHECK(history.wear.back().named->name == RunName::Long);
  CHECK(history.wear.at(38).named->name == RunName::Easy);
  CHECK(*history.wear.back().wear > 2 * *history.wear.at(38).wear);
}

TEST_CASE("what lies after the last day does not count") {
  const Day sunday_of_week_5{(first + std::chrono::days{34}).time_since_epoch()};
  HistoryRequest request;
  request.last = sunday_of_week_5;
  const auto history = made(diary(), request);
  CHECK(history.costs.size() == 20);
  CHECK(history.span.last == sunday_of_week_5);
}

TEST_CASE("a report replaces the forecast of its day and lifts the next one") {
  const auto forecast = made(diary());
  HistoryRequest request;
  request.reports = {{.day = forecast.span.last, .region = Region::Quads, .value = 7}};
  const auto told = made(diary(), request);
  CHECK(quads_on(forecast, 0) < 6);
  CHECK(quads_on(told, 0) == doctest::Approx(7));
  CHECK(quads_on(told, 1) > quads_on(forecast, 1));
}

TEST_CASE("a run far longer than those of the last thirty days is told") {
  auto sessions = diary();
  const auto before = made(sessions).spikes.size();
  sessions.push_back(diary_run(71, 32, 200, 6));
  const auto history = made(sessions);
  REQUIRE(history.spikes.size() == before + 1);
  CHECK(history.spikes.back().spike.over_percent == doctest::Approx(60));
}

TEST_CASE("thresholds that nobody has are refused, and no session is no history") {
  HistoryRequest request;
  request.told = {{.from = Day{}, .max_bpm = 150, .rest_bpm = 140}};
  CHECK_FALSE(history_of(diary(), request).has_value());
  const auto nothing = history_of({}, {});
  REQUIRE(nothing.has_value());
  CHECK_FALSE(nothing->has_value());
}
