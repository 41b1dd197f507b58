#include "activity/from_fit.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "activity/fit_clock.h"
#include "activity/fit_words.h"
#include "tests/fit/writer.h"

namespace rubdown::activity {

TEST_CASE("Times of FIT files count from the last day of 1989, and 0 is none") {
  // 1989-12-31T00:00:00Z is 631065600 s after 1970.
  CHECK(ms_of(1) == 631'065'601'000);
  CHECK(ms_of(0) == 0);
  CHECK(ms_of(-5) == 0);
  CHECK(ms_of(1e12) == 0);
}

TEST_CASE("A zone is a whole quarter hour within fifteen hours; what else a watch writes is none") {
  CHECK(utc_offset_of(7200) == 7200);
  CHECK(utc_offset_of(10753) == 10800);
  CHECK(utc_offset_of(-12600) == -12600);
  CHECK_FALSE(utc_offset_of(-576963));
  CHECK_FALSE(utc_offset_of(std::nullopt));
}

TEST_CASE("A sport is told by its number, then by its sub-sport, then by its name") {
  CHECK(sport_of({.sport = 1, .sub_sport = 3}) == Sport::Run);
  CHECK(sport_of({.sport = 10, .sub_sport = 20}) == Sport::Strength);
  CHECK(sport_of({.sport = 4, .sub_sport = 1}) == Sport::Run);
  CHECK(sport_of({.sport = 0, .name = "Trail Run"}) == Sport::Run);
  CHECK(sport_of({.sport = 3, .name = "Run"}) == Sport::Other);  // a transition
}

TEST_CASE("A clock that was set during the run is put right, laps and pauses with it") {
  Track track;
  const std::int64_t old_ms = 1'000'000'000'000;
  const std::int64_t new_ms = old_ms + 20LL * 86'400'000;
  for (int i = 0; i < 10; ++i) track.points.push_back({.time_ms = old_ms + i * 1000});
  for (int i = 0; i < 10; ++i) track.points.push_back({.time_ms = new_ms + i * 1000});
  track.laps = {{.start_ms = old_ms}, {.start_ms = new_ms + 5000}};
  track.pauses = {{old_ms + 2000, old_ms + 3000}};
  std::vector<fit::Summary> sessions = {{.elapsed_s = 20}};
  mend_clock(track, sessions);
  // The last old point moves to one second before the first new one: nine seconds earlier begins
  // the run.
  CHECK(track.points.front().time_ms == new_ms - 10'000);
  CHECK(track.laps[0].start_ms == new_ms - 10'000);
  CHECK(track.laps[1].start_ms == new_ms + 5000);
  CHECK(track.pauses[0].from_ms == new_ms - 8000);
  REQUIRE(track.notes.size() == 1);
  CHECK(track.notes[0].starts_with("the clock was set during the recording, by 1727990 s"));
}

TEST_CASE("A gap that the session itself tells of is no clock that was set") {
  Track track;
  track.points = {{.time_ms = 0}, {.time_ms = 5LL * 3600 * 1000}};
  std::vector<fit::Summary> sessions = {{.elapsed_s = 18'000}};
  mend_clock(track, sessions);
  CHECK(track.points.front().time_ms == 0);
  CHECK(track.notes.empty());
}

TEST_CASE("A developer's heart rate stands in, but not where it is infinite") {
  using namespace fit::test;
  Writer writer;
  writer.define(0, 0, {{0, 1, uint8_t_}}).data(0).u8(4);
  writer.define(1, 206,
                {{0, 1, uint8_t_},
                 {1, 1, uint8_t_},
                 {2, 1, uint8_t_},
                 {3, 10, string_t},
                 {14, 2, uint16_t_},
                 {15, 1, uint8_t_}});
  writer.data(1).u8(0).u8(4).u8(float32_t).text("Heart Rate", 10).u16(20).u8(3);
  writer.define(2, 20, {{253, 4, uint32_t_}}, {{4, 4, 0}});
  writer.data(2).u32(1'000'000'000).f32(std::numeric_limits<float>::infinity());
  writer.data(2).u32(1'000'000'001).f32(140);
  writer.data(2).u32(1'000'000'002).f32(-3e38F);
  const Buffer file = writer.file();
  const auto read = read_fit({reinterpret_cast<const char*>(file.data()), file.size()}, "a.fit");
  REQUIRE(read.has_value());
  const auto& rates = read->front().series.heart_rate_bpm;
  REQUIRE(rates.size() == 3);
  CHECK(std::isnan(rates[0]));
  CHECK(rates[1] == 140);
  CHECK(std::isnan(rates[2]));
}

TEST_CASE("Bytes that are no FIT file are refused with their place") {
  const auto read = read_fit("no FIT file at all", "a.fit");
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().where == "a.fit");
  CHECK(read.error().what.starts_with("found a FIT file without records or sessions ("));
}

}  // namespace rubdown::activity
