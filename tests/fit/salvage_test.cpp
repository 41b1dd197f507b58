#include "fit/salvage.h"

#include <doctest/doctest.h>

#include "fit/decoder.h"
#include "fit/read_activity.h"
#include "tests/fit/corpus.h"
#include "tests/fit/writer.h"

using namespace rubdown::fit;
using namespace rubdown::fit::test;

namespace {

Activity read(const Buffer& file) {
  Activity activity;
  ActivityReader{}.read(file, activity);
  return activity;
}

/// What a transfer in text mode leaves of a file: no carriage return before a line feed.
Buffer through_text_mode(const Buffer& file) {
  Buffer left;
  for (std::size_t i = 0; i < file.size(); ++i)
    if (i + 1 == file.size() || file[i] != 0x0D || file[i + 1] != 0x0A) left.push_back(file[i]);
  return left;
}

}  // namespace

TEST_CASE("an undamaged file comes out of salvage with the same bytes") {
  const Buffer whole = short_run().file();
  const Salvaged salvaged = salvage(whole);
  CHECK(salvaged.bytes == whole);
  CHECK(salvaged.mends.count() == 0);
}

TEST_CASE("a recording that was never closed is closed") {
  Buffer open = short_run().file(14, false);
  for (std::size_t i = 4; i < 8; ++i) open[i] = 0;
  open.resize(open.size() - 2 - 5);  // no checksum, and the last record is cut
  CHECK(read(open).records() == 9);
  const Salvaged salvaged = salvage(open);
  const Activity mended = read(salvaged.bytes);
  CHECK(mended.records() == 9);
  CHECK(mended.report.faults.count() == 0);
}

TEST_CASE("carriage returns that a transfer has lost are put back, value for value") {
  // Distances and speeds that now and then hold the bytes 0D 0A.
  Writer writer;
  writer.define(1, 20,
                {{253, 4, uint32_t_}, {3, 1, uint8_t_}, {5, 4, uint32_t_}, {6, 2, uint16_t_}});
  for (unsigned i = 0; i < 400; ++i)
    writer.data(1)
        .u32(1'000'000'000 + i)
        .u8(150)
        .u32(0x0A0D00 + 40 * i)
        .u16(i % 50 == 20 ? 0x0A0D : 2800 + i);
  const Buffer whole = writer.file();
  const Buffer damaged = through_text_mode(whole);
  REQUIRE(damaged.size() < whole.size());
  const Activity before = read(whole);
  const Activity after = read(damaged);
  REQUIRE(before.records() == 400);
  CHECK(after.records() == 400);
  CHECK(after.time == before.time);
  CHECK(after[Channel::Distance].raw == before[Channel::Distance].raw);
  CHECK(after[Channel::Speed].raw == before[Channel::Speed].raw);
}

TEST_CASE("bytes that fit nowhere are left out, and reading goes on behind them") {
  Buffer file = short_run(false, 100).file();
  const std::ptrdiff_t middle = 14 + 30 + 12 * 50;
  file.insert(file.begin() + middle, {0xB7, 0x3F, 0xEE, 0x99, 0x1C, 0xB5, 0xC7});
  const Activity activity = read(file);
  CHECK(activity.records() >= 98);
  CHECK(activity.report.faults.any_damage());
}

TEST_CASE("damaged real files give at least what the best of other readers gets from them") {
  const auto records = [](const char* name) { return read(real_file(name)).records(); };
  if (real_file("run-1h-fenix").empty()) {
    MESSAGE("no collection of real files here");
    return;
  }
  CHECK(records("bad-lezyne-wrong-endian") >= 1700);
  CHECK(records("bad-zwift-data-size-zero") == 2319);
  CHECK(records("bad-strava-android-undefined-local") == 5352);
  Buffer run = real_file("run-1h-fenix");
  const auto cut = [&](std::size_t size) {
    return Buffer{run.begin(), run.begin() + static_cast<std::ptrdiff_t>(size)};
  };
  CHECK(read(cut(run.size() / 2)).records() >= 2192);
  CHECK(read(cut(run.size() - 2)).records() == 4276);
  Buffer flipped = run;
  flipped[run.size() / 2] ^= 1;
  CHECK(read(flipped).records() >= 4275);
  Buffer junk = run;
  junk.insert(junk.end(), 1000, 0x55);
  CHECK(read(junk).records() == 4276);
  Buffer chained = real_file("run-10k-garmin-fr15");
  chained.insert(chained.end(), run.begin(), run.end());
  CHECK(read(chained).records() == 4962);
  chained.resize(chained.size() - run.size() / 2);
  CHECK(read(chained).records() >= 2878);
}

TEST_CASE("salvage leaves every whole real file its messages") {
  for (const char* name : {"run-time-jump", "tri-chained-4-files-hr", "run-coros-apex",
                           "run-fr70-compressed-timestamp", "run-suunto-ambit3-redefines-always"}) {
    const auto input = real_file(name);
    if (input.empty()) continue;
    CAPTURE(name);
    const Activity whole = read(input);
    const Salvaged salvaged = salvage(input);
    CHECK(salvaged.mends.count() == 0);
    CHECK(read(salvaged.bytes).time == whole.time);
  }
}
