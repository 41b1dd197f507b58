#include "activity/merge.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace rubdown::activity {
namespace {

constexpr Instant eight{std::chrono::seconds{1'700'000'000}};

/// An hour's run: a heart rate that wanders, so that two different runs do not agree.
Session run(const std::string& name, const std::string& hash, std::chrono::seconds later = {},
            int seed = 0, std::size_t samples = 600) {
  Session session;
  session.start = eight + later;
  session.sport = Sport::Run;
  session.elapsed_s = 3600;
  session.distance_m = 10'000;
  for (std::size_t i = 0; i < samples; ++i) {
    session.series.time_s.push_back(static_cast<std::int32_t>(i * 3600 / samples));
    session.series.heart_rate_bpm.push_back(
        static_cast<float>(120 + (static_cast<int>(i * 3600 / samples) / 60 * (7 + seed)) % 40));
  }
  const std::string format = name.substr(name.size() - 3);
  session.sources.push_back({.name = name, .format = format, .sha256 = hash, .size_bytes = 1});
  return session;
}

std::vector<Session> merged_in_every_order(std::vector<Session> sessions) {
  const auto by_name = [](const Session& a, const Session& b) {
    return a.sources[0].name < b.sources[0].name;
  };
  std::sort(sessions.begin(), sessions.end(), by_name);
  const std::vector<Session> first = merge(sessions);
  while (std::next_permutation(sessions.begin(), sessions.end(), by_name)) {
    const std::vector<Session> other = merge(sessions);
    REQUIRE(other.size() == first.size());
    for (std::size_t i = 0; i < first.size(); ++i) CHECK(same(first[i], other[i]));
  }
  return first;
}

}  // namespace

TEST_CASE("The same bytes under several names are one session with all its sources") {
  const auto merged =
      merged_in_every_order({run("a.fit", "1"), run("b.fit", "1"), run("c.fit", "1")});
  REQUIRE(merged.size() == 1);
  REQUIRE(merged[0].sources.size() == 3);
  CHECK(merged[0].sources[0].name == "a.fit");
}

TEST_CASE("The same run in other formats is one; the original with most samples is kept") {
  Session gpx = run("a.gpx", "2", std::chrono::seconds{2}, 0, 200);
  gpx.title = "Evening";
  gpx.sport = Sport::Other;
  gpx.rpe = 7;
  const auto merged =
      merged_in_every_order({gpx, run("b.fit", "1"), run("c.tcx", "3", {}, 0, 590)});
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].sources[0].name == "b.fit");
  CHECK(merged[0].series.size() == 600);
  CHECK(merged[0].title == "Evening");
  CHECK(merged[0].rpe == 7);
  CHECK(merged[0].sport == Sport::Run);
  CHECK(merged[0].sources.size() == 3);
}

TEST_CASE("A copy whose clock is two hours out is the same run; the note says which") {
  const auto merged =
      merged_in_every_order({run("a.fit", "1"), run("b.fit", "2", std::chrono::hours{2}, 0, 580)});
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].start == eight);
  CHECK(merged[0].notes.back() == "the same run is in b.fit with its clock ahead by 120 minutes");
}

TEST_CASE("Another run an hour later, of the same length, stays another") {
  CHECK(merged_in_every_order({run("a.fit", "1"), run("b.fit", "2", std::chrono::hours{9}, 5)})
            .size() == 2);
  // Without a recording there is nothing to agree on.
  Session first = run("a.gpx", "1");
  Session second = run("b.gpx", "2", std::chrono::hours{9});
  first.series = second.series = {};
  CHECK(merge({first, second}).size() == 2);
}

TEST_CASE("What starts together but is another sport, length or heart stays apart") {
  Session ride = run("b.fit", "2");
  ride.sport = Sport::Ride;
  CHECK(merge({run("a.fit", "1"), ride}).size() == 2);
  Session far = run("b.fit", "2");
  far.distance_m = 12'000;
  CHECK(merge({run("a.fit", "1"), far}).size() == 2);
  CHECK(merge({run("a.fit", "1"), run("b.fit", "2", {}, 9)}).size() == 2);
}

TEST_CASE("An overlap of less than 80 % of the shorter is no merge") {
  Session shorter = run("b.fit", "2", std::chrono::seconds{299}, 0, 10);
  shorter.series = {};
  shorter.distance_m.reset();
  shorter.elapsed_s = 1000;
  CHECK(merge({run("a.fit", "1"), shorter}).size() == 1);
  Session early = run("a.fit", "1");
  early.series = {};
  early.elapsed_s = 1000;  // 701 s of 1,000 are common
  CHECK(merge({early, shorter}).size() == 2);
}

TEST_CASE("Parts of one file are never one run, and a copy of the file finds each its own") {
  const auto morning = run("a.tcx", "1");
  const auto noon = run("a.tcx", "1", std::chrono::hours{4});
  const auto merged = merge({noon, run("b.tcx", "1", std::chrono::hours{4}), morning,
                             run("b.tcx", "1"), run("c.fit", "9", std::chrono::seconds{3})});
  REQUIRE(merged.size() == 2);
  CHECK(merged[0].sources.size() == 3);
  CHECK(merged[0].sources[0].name == "c.fit");
  CHECK(merged[1].start == eight + std::chrono::hours{4});
  CHECK(merged[1].sources.size() == 2);
}

TEST_CASE("A row of an index joins the run it tells of") {
  Session row;
  row.start = eight + std::chrono::seconds{20};
  row.elapsed_s = 3590;
  row.distance_m = 10'040;
  row.sport = Sport::Run;
  row.title = "Before work";
  row.sources.push_back({.name = "activities.csv, line 2", .format = "strava_csv"});
  const auto merged = merged_in_every_order({row, run("a.fit", "1")});
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].title == "Before work");
  CHECK(merged[0].sources[0].format == "fit");
}

}  // namespace rubdown::activity
