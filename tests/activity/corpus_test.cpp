// Reads every real recording of the collection of test files, where that collection is at hand.
// What each holds was counted by somebody else's reader and stands in the collection's README.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <string>

#include "activity/merge.h"
#include "activity/read_activity.h"
#include "activity/read_all.h"
#include "activity/walk.h"

namespace rubdown::activity {
namespace {

namespace fs = std::filesystem;

fs::path corpus() {
  const char* given = std::getenv("RUBDOWN_CORPUS");
  const fs::path root = given != nullptr
                            ? fs::path{given}
                            : fs::path{RUBDOWN_SOURCE_DIR} / ".." / "shared" / "corpus";
  return root / "activities";
}

bool is_here() {
  if (fs::exists(corpus() / "README.md")) return true;
  MESSAGE("no collection of activities here: nothing to read");
  return false;
}

struct Counted {
  std::size_t laps = 0;
  std::size_t points = 0;
};

std::size_t number(std::string text) {
  std::erase(text, ',');
  return std::stoul(text);
}

/// What the README says of each file of a folder: `pattern` finds name, laps or the like, points.
std::map<std::string, Counted> counted(const std::string& pattern) {
  std::map<std::string, Counted> all;
  std::ifstream readme{corpus() / "README.md"};
  const std::regex line_of{pattern};
  for (std::string line; std::getline(readme, line);) {
    std::smatch found;
    if (std::regex_search(line, found, line_of))
      all[found[1]] = {number(found[2]), number(found[3])};
  }
  return all;
}

Result<std::vector<Session>> read(const fs::path& path) {
  const Listing listing = walk(std::vector<fs::path>{path});
  REQUIRE(listing.members.size() == 1);
  RUBDOWN_TRY(const std::string bytes, bytes_of(listing.members.front()));
  return read_activity(bytes, path.filename().string());
}

Counted sum(const std::vector<Session>& sessions) {
  Counted counts;
  for (const Session& session : sessions) {
    counts.laps += session.laps.size();
    counts.points += session.series.size();
  }
  return counts;
}

bool is_refused_by_name(const Error& error) {
  for (const char* what : {"found a course", "found a route", "found waypoints", "without a track"})
    if (error.what.find(what) != std::string::npos) return true;
  return false;
}

Session only(const fs::path& path) {
  auto sessions = read(path);
  REQUIRE_MESSAGE(sessions.has_value(), sessions.error().what);
  REQUIRE(sessions->size() == 1);
  return std::move(sessions->front());
}

}  // namespace

TEST_CASE("Every real TCX file gives the laps and points that were counted in it") {
  if (!is_here()) return;
  int refused = 0;
  for (const auto& [name, expected] : counted(R"(^- `tcx/([^`]+)`.*; (\d+) laps, (\d+) points)")) {
    CAPTURE(name);
    const auto sessions = read(corpus() / "tcx" / name);
    if (!sessions) {
      CHECK(is_refused_by_name(sessions.error()));
      ++refused;
      continue;
    }
    CHECK(sum(*sessions).laps == expected.laps);
    CHECK(sum(*sessions).points == expected.points);
  }
  CHECK(refused == 1);
}

TEST_CASE("Every real GPX file gives the points that were counted in it") {
  if (!is_here()) return;
  int refused = 0;
  for (const auto& [name, expected] :
       counted(R"(^- `gpx/([^`]+)`.*; (\d+) segments, (\d+) points)")) {
    CAPTURE(name);
    const auto sessions = read(corpus() / "gpx" / name);
    if (!sessions) {
      CHECK(is_refused_by_name(sessions.error()));
      ++refused;
      continue;
    }
    CHECK(sum(*sessions).points == expected.points);
  }
  CHECK(refused == 3);
}

TEST_CASE("Every real FIT file gives sessions with its records, or is refused by name") {
  if (!is_here()) return;
  std::size_t files = 0;
  for (const auto& [name, expected] :
       counted(R"(^- `fit/([^`]+)`.*?([\d,]+) messages, ([\d,]+) records)")) {
    CAPTURE(name);
    const auto sessions = read(corpus() / "fit" / name);
    if (name.find("not-activity") != std::string::npos) {
      REQUIRE_FALSE(sessions.has_value());
      CHECK(sessions.error().what.find("holds a course") != std::string::npos);
      continue;
    }
    REQUIRE_MESSAGE(sessions.has_value(), sessions.error().what);
    ++files;
    // Of damaged files more may be read than was counted.
    if (!name.starts_with("bad-")) CHECK(sum(*sessions).points == expected.points);
    for (const Session& session : *sessions) {
      CHECK(session.elapsed_s.has_value());
      CHECK(*session.moving_s <= *session.elapsed_s + 2);
    }
  }
  CHECK(files >= 50);
}

TEST_CASE("The same run as FIT and as TCX gives the same numbers") {
  if (!is_here()) return;
  const Session fit = only(corpus() / "fit/run-10k-garmin-fr15.fit");
  const Session tcx = only(corpus() / "tcx/run-10k-garmin-fr15.tcx");
  CHECK(fit.start == tcx.start);
  CHECK(fit.series.time_s == tcx.series.time_s);
  CHECK(*fit.distance_m == doctest::Approx(*tcx.distance_m));
  CHECK(*fit.moving_s == doctest::Approx(*tcx.moving_s));
  CHECK(fit.laps.size() == tcx.laps.size());
  for (std::size_t i = 0; i < fit.series.size(); ++i) {
    CHECK(std::abs(fit.series.latitude_e7[i] - tcx.series.latitude_e7[i]) <= 1);
    CHECK(std::abs(fit.series.distance_m[i] - tcx.series.distance_m[i]) < 0.01F);
  }
  CHECK(merge({fit, tcx}).size() == 1);
}

TEST_CASE("A run that was saved again with its clock two hours out is one run") {
  if (!is_here()) return;
  const auto merged = merge({only(corpus() / "fit/run-vivoactivehr-roundtrip-original.fit"),
                             only(corpus() / "fit/run-vivoactivehr-roundtrip-resaved.fit")});
  REQUIRE(merged.size() == 1);
  CHECK(merged[0].laps.size() == 5);  // the original's, not the one of the copy
  CHECK(merged[0].utc_offset == std::chrono::hours{2});
}

TEST_CASE("Two runs in one file are two sessions; a clock set on the way is no reason for two") {
  if (!is_here()) return;
  CHECK(read(corpus() / "fit/multi-fr920-sessions.fit")->size() == 2);
  const Session run = only(corpus() / "fit/run-time-jump.fit");
  CHECK(*run.elapsed_s == doctest::Approx(3389).epsilon(0.001));
}

TEST_CASE("Archives give the files that their tables name") {
  if (!is_here()) return;
  const auto listed = [](const char* name) {
    return walk(std::vector<fs::path>{corpus() / "archives" / name});
  };
  CHECK(listed("gpx_test_folder.zip").members.size() == 3);
  CHECK(listed("gpx_test_folder.zip").others.at(".doc") == 1);
  CHECK(listed("gpx_multiple_extensions.zip").members.size() == 1);
  CHECK(listed("gpx_multiple_extensions.zip").others.size() == 2);
  const Reading incorrect = read_all(listed("gpx_test_incorrect.zip"));
  CHECK(incorrect.sessions.size() == 1);
  CHECK(incorrect.refused.size() == 1);
  const Reading same_thrice = read_all(listed("fit_samples_subfolder.zip"));
  REQUIRE(same_thrice.sessions.size() == 1);
  CHECK(same_thrice.sessions[0].sources.size() == 3);
}

TEST_CASE(
    "A real Strava export gives its run the title of its index; the watch's own file is richer") {
  if (!is_here()) return;
  const Reading exported = read_all(walk(std::vector<fs::path>{corpus() / "strava-export"}));
  REQUIRE(exported.sessions.size() == 1);
  CHECK(exported.refused.empty());
  CHECK(exported.sessions[0].title == "Laufen Landal Park");
  CHECK(exported.sessions[0].sport == Sport::Run);
  const Reading both = read_all(walk(
      std::vector<fs::path>{corpus() / "strava-export", corpus() / "fit/run-venusq-landal.fit"}));
  REQUIRE(both.sessions.size() == 1);
  CHECK(both.sessions[0].title == "Laufen Landal Park");
  CHECK(both.sessions[0].heart_rate_mean_bpm == 136);
}

TEST_CASE("Real recordings merge alike whatever their order") {
  if (!is_here()) return;
  std::vector<Session> all;
  for (const char* folder : {"gpx", "tcx"}) {
    const Listing listing = walk(std::vector<fs::path>{corpus() / folder});
    for (const Member& member : listing.members)
      if (auto sessions = read_activity(*bytes_of(member), member.name))
        std::move(sessions->begin(), sessions->end(), std::back_inserter(all));
  }
  const std::vector<Session> once = merge(all);
  std::reverse(all.begin(), all.end());
  const std::vector<Session> again = merge(all);
  REQUIRE(once.size() == again.size());
  for (std::size_t i = 0; i < once.size(); ++i) CHECK(same(once[i], again[i]));
}

}  // namespace rubdown::activity
