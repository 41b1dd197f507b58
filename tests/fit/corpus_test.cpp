// Reads every real FIT file of the collection, where that is at hand.
#include "tests/fit/corpus.h"

#include <doctest/doctest.h>

#include <sstream>

#include "fit/fit.h"

using namespace rubdown::fit;
using namespace rubdown::fit::test;

namespace {

struct Count {
  const char* name;
  std::uint64_t messages;
  std::uint64_t records;
};

// As an independent structural reader and three other decoders count them.
constexpr Count counts[] = {
    {"run-ultra-12h-fenix", 87778, 42709},
    {"run-1h-fenix", 13982, 4276},
    {"run-fr70-compressed-timestamp", 652, 633},
    {"run-fr310xt-header-crc-zero", 949, 872},
    {"run-fr110-header-crc-zero", 640, 590},
    {"run-fr920xt-stryd-devfields", 1967, 1932},
    {"run-fr920xt-runscribe-devfields", 1316, 1272},
    {"run-stryd-developer-types", 3438, 3424},
    {"run-fenix2-negative-times", 9252, 9227},
    {"run-fenix2-pauses", 2841, 2810},
    {"run-time-jump", 717, 567},
    {"run-fr920-extra-start-events", 11806, 1630},
    {"run-suunto-ambit3-redefines-always", 14768, 9795},
    {"run-tomtom-big-endian-empty-tail", 4730, 4715},
    {"run-fr920xt-hrv-example", 191, 44},
    {"multi-fr920-sessions", 611, 491},
    {"multi-run-bike-stop-after-transition", 1413, 1287},
    {"run-fr735xt-performance-condition", 2778, 2652},
    {"run-fenix5-short", 125, 21},
    {"tri-chained-4-files-hr", 3023, 1773},
    {"swim-chained-5-files-hr", 6202, 4376},
    {"bad-strava-android-undefined-local", 488, 473},
    {"bike-coros-misaligned-fields", 11293, 11272},
    {"run-coros-apex", 2928, 2921},
    {"run-suunto-app-big-endian", 4415, 2197},
    {"run-suunto-move-protocol-1-14", 2954, 1473},
    {"run-vivoactivehr-short", 415, 380},
    {"bad-zwift-data-size-zero", 2322, 2319},
    {"run-10k-garmin-fr15", 722, 686},
    {"run-ipbike-hrv-big-endian", 5517, 2763},
    {"run-vivoactivehr-roundtrip-original", 1496, 1440},
    {"run-vivoactivehr-roundtrip-resaved", 1459, 1441},
    {"walk-fr55-core-temperature", 671, 582},
    {"bike-karoo-big-endian-devfields", 4342, 4314},
    {"empty-edge500-no-records", 23, 0},
    {"bike-apple-watch-via-strava", 355, 338},
    {"course-not-activity", 30, 25},
    {"run-fr965-2026", 11345, 2689},
    {"run-fenix5x-hrv-devfields", 3455, 1681},
    {"tri-summary-first", 4177, 4043},
    {"yoga-venu3-2026", 1595, 779},
    {"treadmill-zwift-runn-incline", 279, 272},
    {"strength-fr945", 530, 518},
    {"run-venusq-landal", 3341, 326},
    {"treadmill-fr945-devfields", 6877, 3101},
    {"training-hr-spikes", 2267, 2209},
    {"bike-wahoo-unterminated-strings", 152, 33},
    {"bike-wahoo-devdata-no-app-id", 165, 132},
    {"bad-lezyne-wrong-endian", 825, 804},
    {"run-fr10", 557, 514},
    {"bike-zwift-null-compressed-speed", 1815, 1808},
    {"tri-fr920xt", 3175, 2781},
    {"run-vivoactivehr-tiny", 408, 366},
    {"moxy-muscle-oxygen-run", 48, 15},
};

class Nobody : public Sink {
 public:
  void message(const Message&) override {}
};

}  // namespace

TEST_CASE("real files have the messages and records that others count in them") {
  if (!std::filesystem::exists(corpus() / "activities" / "fit")) {
    MESSAGE("no collection of real files here");
    return;
  }
  Decoder decoder;
  ActivityReader reader;
  Activity activity;
  Nobody nobody;
  for (const Count& count : counts) {
    CAPTURE(count.name);
    const auto input = real_file(count.name);
    const Report report = decoder.decode(input, nobody);
    CHECK(report.messages == count.messages);
    CHECK(report.records == count.records);
    reader.read(input, activity, {.developer_columns = true, .salvage = false});
    CHECK(activity.records() == count.records);
    CHECK(report.faults.any_damage() == std::string_view{count.name}.starts_with("bad-"));
  }
}

TEST_CASE("what is no FIT file is told so, and nothing is read of it") {
  for (const auto& input : {std::vector<std::uint8_t>{}, real_file("appledouble-not-fit")}) {
    Activity activity;
    ActivityReader{}.read(input, activity);
    CHECK(activity.report.messages == 0);
    REQUIRE(activity.report.faults.count() == 1);
    CHECK(sentence(activity.report.faults.list()[0]) == "at byte 0: no FIT header here");
  }
}

TEST_CASE("a belt's beats give swimmers their heart rate") {
  const auto input = real_file("swim-chained-5-files-hr");
  if (input.empty()) return;
  Activity swim;
  ActivityReader{}.read(input, swim);
  CHECK(swim.report.part_count == 5);
  CHECK(swim.beats.size() == 11'292);
  CHECK(swim.heart_rates_merged > 4'000);
  const Column& rates = swim[Channel::HeartRate];
  for (std::size_t i = 0; i < swim.records(); ++i)
    if (rates.has(i)) CHECK(rates.value(i) < 220);
}

TEST_CASE("a developer's heart rate stands beside the watch's own") {
  const auto input = real_file("run-fr920xt-stryd-devfields");
  if (input.empty()) return;
  Activity run;
  ActivityReader{}.read(input, run);
  const DeveloperColumn* rates = run.standing_for(3);
  if (rates == nullptr)
    for (const DeveloperColumn& one : run.developer)
      if (one.field.name == "Heart Rate") rates = &one;
  REQUIRE(rates != nullptr);
  CHECK(rates->column.value(0) == 99);
  CHECK(run[Channel::HeartRate].empty());
  CHECK(run[Channel::Cadence].value(0) == 0);
  CHECK(info_text(run).find("developer's Heart Rate") != std::string::npos);
}
