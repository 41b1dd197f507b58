#include "load/day_names.h"

#include <doctest/doctest.h>

#include <vector>

#include "made.h"

using namespace rubdown;
using namespace rubdown::load;

namespace {

/// Eight weeks of easy 8, hard 10, easy 8, easy 10 and long 20 km, scaled.
std::vector<RunFact> eight_weeks(double scale = 1) {
  std::vector<RunFact> runs;
  for (int week = 0; week < 8; ++week) {
    const Day monday = made::day("2027-01-04") + std::chrono::days{7 * week};
    const auto add = [&](int offset, double km, double intensity) {
      runs.push_back({monday + std::chrono::days{offset}, km * scale, intensity});
    };
    add(1, 8, 0.71);
    add(2, 10, 0.88);
    add(3, 8, 0.72);
    add(4, 10, 0.73);
    add(6, 20, 0.74);
  }
  return runs;
}

NamedRun name(std::vector<RunFact> runs, double km, double intensity) {
  runs.push_back({made::day("2027-03-01"), km, intensity});
  return name_run(runs, runs.size() - 1);
}

}  // namespace

TEST_CASE("runs of a usual week get the names that their runner would give") {
  const auto runs = eight_weeks();
  for (std::size_t i = 10; i < runs.size(); ++i) {
    CAPTURE(i);
    const RunName expected =
        i % 5 == 4 ? RunName::Long : (i % 5 == 1 ? RunName::Hard : RunName::Easy);
    CHECK(name_run(runs, i).name == expected);
  }
}

TEST_CASE("a shorter long run in an easy week is still long, a longer easy run is not") {
  CHECK(name(eight_weeks(), 14, 0.72).name == RunName::Long);
  CHECK(name(eight_weeks(), 12, 0.72).name == RunName::Easy);
}

TEST_CASE("a middling run is not long where the long runs are far longer") {
  auto runs = eight_weeks();
  for (RunFact& run : runs)
    if (*run.kilometres == 20) run.kilometres = 28;
  CHECK(name(runs, 14, 0.72).name == RunName::Easy);  // 1.4 medians, half of the longest
  CHECK(name(runs, 19, 0.72).name == RunName::Long);
}

TEST_CASE("long is relative: half the distances give the same names") {
  CHECK(name(eight_weeks(0.5), 10, 0.72).name == RunName::Long);
  CHECK(name(eight_weeks(2), 20, 0.72).name == RunName::Easy);
}

TEST_CASE("a fast long run is long and hard") {
  const NamedRun found = name(eight_weeks(), 21.1, 0.97);
  CHECK(found.name == RunName::Long);
  CHECK(found.is_hard);
  CHECK(found.words == "long: 21.1 km, your median of 8 weeks is 10.0 km");
}

TEST_CASE("with little history the limits are absolute") {
  CHECK(name({}, 17, 0.75).name == RunName::Easy);
  CHECK(name({}, 18, 0.75).name == RunName::Long);
  CHECK(name({}, 8, 0.9).name == RunName::Hard);
}

TEST_CASE("runs older than eight weeks, and of the same day, do not count") {
  std::vector<RunFact> runs = eight_weeks();
  runs.push_back({made::day("2027-06-01"), 17, 0.75});
  CHECK(name_run(runs, runs.size() - 1).name == RunName::Easy);  // as without history
}

TEST_CASE("a run of unknown length and effort is taken for easy") {
  auto runs = eight_weeks();
  runs.push_back({made::day("2027-03-01"), {}, {}});
  CHECK(name_run(runs, runs.size() - 1).words == "easy");
}
