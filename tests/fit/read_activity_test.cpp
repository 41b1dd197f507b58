#include "fit/read_activity.h"

#include <doctest/doctest.h>

#include <cmath>
#include <sstream>

#include "fit/text.h"
#include "tests/fit/writer.h"

using namespace rubdown::fit;
using namespace rubdown::fit::test;

namespace {

Activity read(const Buffer& file) {
  Activity activity;
  ActivityReader{}.read(file, activity);
  return activity;
}

}  // namespace

TEST_CASE("columns are as long as the records, and what is missing is missing") {
  Writer writer;
  writer.define(0, 20, {{253, 4, uint32_t_}, {3, 1, uint8_t_}, {13, 1, sint8_t_}});
  writer.define(1, 20, {{253, 4, uint32_t_}, {6, 2, uint16_t_}, {73, 4, uint32_t_}});
  for (unsigned i = 0; i < 300; ++i) {  // more than two blocks of rows
    writer.data(0).u32(1'000'000'000 + 2 * i).u8(i % 3 == 0 ? 0xFF : 120).u8(0xFB);
    writer.data(1).u32(1'000'000'001 + 2 * i).u16(2500).u32(i % 2 == 0 ? 0xFFFFFFFF : 2600);
  }
  const Activity run = read(writer.file());
  REQUIRE(run.records() == 600);
  CHECK(run[Channel::HeartRate].raw.size() == 600);
  CHECK_FALSE(run[Channel::HeartRate].has(0));
  CHECK(run[Channel::HeartRate].value(2) == 120);
  CHECK_FALSE(run[Channel::HeartRate].has(3));
  CHECK(run[Channel::Temperature].value(0) == -5);
  CHECK(run[Channel::Speed].value(1) == 2.5);  // enhanced speed is missing: the plain one
  CHECK(run[Channel::Speed].value(3) == 2.6);
  CHECK(std::isnan(run[Channel::Speed].value(4)));
  CHECK(run[Channel::Power].empty());
  CHECK(run.time[599] == 1'000'000'599);
}

TEST_CASE("a plain field stands in for an enhanced one that is missing or beyond all runs") {
  Writer writer;
  writer.define(0, 20,
                {{73, 4, uint32_t_}, {253, 4, uint32_t_}, {6, 2, uint16_t_}, {5, 4, uint32_t_}});
  const auto enhanced_of = [](unsigned i) {
    if (i % 5 == 0) return 0xFFFFFFFFU;  // missing
    return i % 5 == 1 ? 0x80000000U : 3000 + i;
  };
  constexpr unsigned records = 19;  // eights, and a rest
  for (unsigned i = 0; i < records; ++i) {
    writer.data(0).u32(enhanced_of(i)).u32(1'000'000'000 + i);
    writer.u16(i % 10 == 0 ? 0xFFFF : 2000 + i).u32(i == 7 ? 0x90000000 : 100 * i);
  }
  const Activity run = read(writer.file());
  REQUIRE(run.records() == records);
  for (unsigned i = 0; i < records; ++i) {
    CAPTURE(i);
    CHECK(run[Channel::Speed].has(i) == (i % 10 != 0));
    if (i % 10 != 0)
      CHECK(run[Channel::Speed].value(i) == (i % 5 < 2 ? 2000 + i : 3000 + i) / 1000.0);
    CHECK(run[Channel::Distance].has(i) == (i != 7));
  }
}

TEST_CASE("a column that begins late is missing before, and where a record lacks it") {
  constexpr unsigned records = 400;  // so that blocks of rows end before, at and behind its use
  for (const unsigned late : {1U, 127U, 128U, 129U, 300U}) {
    Writer writer;
    writer.define(0, 20, {{253, 4, uint32_t_}, {3, 1, uint8_t_}});
    for (unsigned i = 0; i < records; ++i) {
      if (i == late)  // step length and power: far from the heart rate in a row
        writer.define(1, 20, {{253, 4, uint32_t_}, {85, 2, uint16_t_}, {7, 2, uint16_t_}});
      if (i >= late && i % 2 == 1)
        writer.data(1).u32(1'000'000'000 + i).u16(10'000 + i).u16(200);
      else
        writer.data(0).u32(1'000'000'000 + i).u8(120);
    }
    const Activity run = read(writer.file());
    REQUIRE(run.records() == records);
    for (unsigned i = 0; i < records; ++i) {
      const bool is_new = i >= late && i % 2 == 1;
      REQUIRE(run[Channel::HeartRate].has(i) == !is_new);
      REQUIRE(run[Channel::StepLength].has(i) == is_new);
      REQUIRE(run[Channel::Power].has(i) == is_new);
      if (is_new) REQUIRE(run[Channel::StepLength].value(i) == (10'000 + i) / 10.0);
    }
    CHECK(run[Channel::VerticalOscillation].empty());
  }
}

TEST_CASE("a local type that is defined anew between its records keeps what it meant before") {
  // Heart rate before power, then power before heart rate; the first records are not decoded yet
  // when the second definition comes.
  Writer writer;
  for (unsigned i = 0; i < 500; ++i) {
    if (i % 50 == 0 && i / 50 % 2 == 0)
      writer.define(3, 20, {{253, 4, uint32_t_}, {3, 1, uint8_t_}, {7, 2, uint16_t_}});
    if (i % 50 == 0 && i / 50 % 2 == 1)
      writer.define(3, 20, {{7, 2, uint16_t_}, {3, 1, uint8_t_}, {253, 4, uint32_t_}});
    const unsigned heart = 100 + i % 90;
    if (i / 50 % 2 == 0)
      writer.data(3).u32(1'000'000'000 + i).u8(heart).u16(200 + i);
    else
      writer.data(3).u16(200 + i).u8(heart).u32(1'000'000'000 + i);
  }
  const Activity run = read(writer.file());
  REQUIRE(run.records() == 500);
  for (unsigned i = 0; i < 500; ++i) {
    REQUIRE(run.time[i] == 1'000'000'000 + i);
    REQUIRE(run[Channel::HeartRate].value(i) == 100 + i % 90);
    REQUIRE(run[Channel::Power].value(i) == 200 + i);
  }
}

TEST_CASE("messages that nobody wants are counted, and times go on from theirs") {
  Writer writer;
  writer.define(0, 160, {{253, 4, uint32_t_}});
  writer.define(1, 20, {{3, 1, uint8_t_}});
  for (unsigned i = 0; i < 40; ++i) {
    writer.data(0).u32(1'000'000'000 + 100 * i);
    writer.compressed(1, static_cast<std::uint8_t>(1'000'000'003 + 100 * i)).u8(120);
  }
  const Activity run = read(writer.file());
  CHECK(run.report.messages == 80);
  CHECK(run.report.records == 40);
  REQUIRE(run.records() == 40);
  CHECK(run.time[0] == 1'000'000'003);
  CHECK(run.time[39] == 1'000'003'903);
}

TEST_CASE("both byte orders make the same columns") {
  const Activity little = read(short_run(false, 200).file());
  const Activity big = read(short_run(true, 200).file());
  CHECK(little.time == big.time);
  for (std::size_t i = 0; i < channels; ++i) CHECK(little.columns[i].raw == big.columns[i].raw);
  CHECK(little[Channel::Distance].value(199) == 597);
}

TEST_CASE("a developer's column stands beside the native one and can be found by what it means") {
  Writer writer;
  writer.define(0, 206,
                {{0, 1, uint8_t_},
                 {1, 1, uint8_t_},
                 {2, 1, uint8_t_},
                 {3, 10, string_t},
                 {14, 2, uint16_t_},
                 {15, 1, uint8_t_}});
  writer.data(0).u8(0).u8(4).u8(float32_t).text("Heart Rate", 10).u16(20).u8(3);
  writer.define(1, 20, {{253, 4, uint32_t_}, {3, 1, uint8_t_}}, {{4, 4, 0}});
  writer.data(1)
      .u32(1'000'000'000)
      .u8(140)
      .f32(99.5F)
      .data(1)
      .u32(1'000'000'001)
      .u8(141)
      .u32(0xFFFFFFFF);
  const Activity run = read(writer.file());
  CHECK(run[Channel::HeartRate].value(0) == 140);
  const DeveloperColumn* rates = run.standing_for(3);
  REQUIRE(rates != nullptr);
  CHECK(rates->column.value(0) == 99.5);
  CHECK_FALSE(rates->column.has(1));
}

TEST_CASE("a belt's beats fill only what was not recorded") {
  Writer writer;
  writer.define(0, 20, {{253, 4, uint32_t_}, {3, 1, uint8_t_}});
  writer.data(0).u32(1'000'000'001).u8(100).data(0).u32(1'000'000'002).u8(0xFF);
  writer.data(0).u32(1'000'000'003).u8(0xFF);
  // The belt's clock stands at 4095 / 1024 s: its twelve bits roll over with the next beat.
  writer.define(1, 132, {{253, 4, uint32_t_}, {9, 4, uint32_t_}, {6, 1, uint8_t_}});
  writer.data(1).u32(1'000'000'001).u32(4095).u8(60);
  writer.define(2, 132, {{6, 2, uint8_t_}, {10, 3, byte_t}});
  // 511 and 1023 of 1024 after the round: 0.5 and 1 second later.
  writer.data(2).u8(70).u8(80).bytes({0xFF, 0xF1, 0x3F});
  const Activity swim = read(writer.file());
  REQUIRE(swim.beats.size() == 3);
  CHECK(swim.beats[1].time == 1'000'000'001.5);
  CHECK(swim.beats[2].time == 1'000'000'002.0);
  CHECK(swim[Channel::HeartRate].value(0) == 100);
  CHECK(swim[Channel::HeartRate].value(1) == 75);  // (70 + 80) / 2
  CHECK_FALSE(swim[Channel::HeartRate].has(2));
  CHECK(swim.heart_rates_merged == 1);
}

TEST_CASE("a file says what it is, and its timer when it stands") {
  Writer writer;
  writer.define(0, 0, {{0, 1, enum_t}}).data(0).u8(6);
  writer.define(1, 21, {{253, 4, uint32_t_}, {0, 1, enum_t}, {1, 1, enum_t}});
  for (const std::uint8_t type : std::initializer_list<std::uint8_t>{0, 1, 4, 8, 9, 3})
    writer.data(1).u32(1'000'000'000).u8(0).u8(type);
  const Activity course = read(writer.file());
  CHECK(course.file_id.type_name() == "course");
  REQUIRE(course.events.size() == 6);
  CHECK(course.events[0].timer() == TimerAction::Start);
  for (std::size_t i = 1; i < 5; ++i) CHECK(course.events[i].timer() == TimerAction::Stop);
  CHECK(course.events[5].timer() == TimerAction::None);
}

TEST_CASE("memory that is used again holds nothing of the file before") {
  ActivityReader reader;
  Activity activity;
  reader.read(short_run(false, 300).file(), activity);
  reader.read(Writer{}.define(1, 20, {{3, 1, uint8_t_}}).data(1).u8(90).file(), activity);
  CHECK(activity.records() == 1);
  CHECK(activity[Channel::Distance].empty());
  CHECK(activity.file_id.type_name() == "no file type");
}

TEST_CASE("JSON lines escape what texts hold, and mend what is no UTF-8") {
  Writer writer;
  writer.define(0, 12, {{3, 8, string_t}, {0, 1, enum_t}});
  writer.data(0).bytes({'a', '"', '\\', '\n', 0xFF, 'z', 0, 0}).u8(0xFF);
  std::ostringstream out;
  dump_json(writer.file(), out);
  CHECK(out.str() ==
        "{\"offset\":26,\"message\":12,\"name\":\"sport\",\"fields\":[{\"number\":3,\"name\":"
        "\"name\","
        "\"value\":\"a\\\"\\\\\\u000a\xEF\xBF\xBDz\"},{\"number\":0,\"name\":\"sport\","
        "\"value\":null}]}\n");
}

TEST_CASE("the table of records has a heading, and empty cells where nothing was recorded") {
  std::ostringstream out;
  dump_csv(read(short_run(false, 2).file()), out);
  CHECK(out.str() ==
        "time,distance,speed,heart_rate\n"
        "2021-09-08T01:46:40Z,0,3,100\n"
        "2021-09-08T01:46:41Z,3,3,101\n");
}
