#include "fit/decoder.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "tests/fit/writer.h"

using namespace rubdown::fit;
using namespace rubdown::fit::test;

namespace {

class Each : public Sink {
 public:
  explicit Each(std::function<void(const Message&)> look) : look_{std::move(look)} {}
  void message(const Message& message) override { look_(message); }

 private:
  std::function<void(const Message&)> look_;
};

Report decode(const Buffer& file, const std::function<void(const Message&)>& look) {
  Each sink{look};
  return Decoder{}.decode(file, sink);
}

/// The only message of that number in the file.
void with_message(const Buffer& file, std::uint16_t number,
                  const std::function<void(const Message&)>& look) {
  int seen = 0;
  const Report report = decode(file, [&](const Message& message) {
    if (message.number() != number) return;
    ++seen;
    look(message);
  });
  CHECK(seen == 1);
  CHECK_FALSE(report.faults.any_damage());
}

bool has(const Report& report, FaultKind kind) {
  for (const Fault& fault : report.faults.list())
    if (fault.kind == kind) return true;
  return false;
}

}  // namespace

TEST_CASE("every base type is read in both byte orders, with and without its flag") {
  for (const bool big : {false, true})
    for (const std::uint8_t flag : std::initializer_list<std::uint8_t>{0x80, 0x00}) {
      const auto type = [&](std::uint8_t full) {
        return static_cast<std::uint8_t>(full & (flag | 0x1F));
      };
      Writer writer{big};
      writer.define(0, 0xFF00,
                    {{0, 1, sint8_t_},
                     {1, 2, type(sint16_t_)},
                     {2, 2, type(uint16_t_)},
                     {3, 4, type(sint32_t_)},
                     {4, 4, type(uint32_t_)},
                     {5, 4, type(float32_t)},
                     {6, 8, type(float64_t)},
                     {7, 8, type(sint64_t_)},
                     {8, 8, type(uint64_t_)},
                     {9, 8, type(uint64z_t)},
                     {10, 1, byte_t}});
      writer.data(0).u8(0xFE).u16(0xFFFE).u16(0xFFFE).u32(0xFFFFFFFE).u32(0xFFFFFFFE);
      writer.f32(1.5F).f64(-2.25).u64(~std::uint64_t{1}).u64(~std::uint64_t{1}).u64(0).u8(7);
      with_message(writer.file(), 0xFF00, [&](const Message& message) {
        const double expected[] = {-2, -2, 65534, -2, 4294967294.0, 1.5, -2.25, -2};
        for (std::size_t i = 0; i < 8; ++i) {
          CAPTURE(i);
          CHECK(message[i].valid());
          CHECK(message[i].stored() == expected[i]);
        }
        CHECK(message[8].raw() == ~std::uint64_t{1});
        CHECK_FALSE(message[9].valid());  // a z type: nought is nothing
        CHECK(message[10].stored() == 7);
      });
    }
}

TEST_CASE("each type has its own way to say that nothing was recorded") {
  Writer writer;
  writer.define(0, 0xFF00,
                {{0, 1, enum_t},
                 {1, 1, sint8_t_},
                 {2, 2, sint16_t_},
                 {3, 2, uint16_t_},
                 {4, 4, sint32_t_},
                 {5, 4, uint32_t_},
                 {6, 8, sint64_t_},
                 {7, 8, uint64_t_},
                 {8, 1, uint8z_t},
                 {9, 2, uint16z_t},
                 {10, 4, uint32z_t},
                 {11, 4, float32_t},
                 {12, 8, float64_t},
                 {13, 2, byte_t},
                 {14, 3, string_t}});
  writer.data(0).u8(0xFF).u8(0x7F).u16(0x7FFF).u16(0xFFFF).u32(0x7FFFFFFF).u32(0xFFFFFFFF);
  writer.u64(0x7FFF'FFFF'FFFF'FFFF).u64(~std::uint64_t{0}).u8(0).u16(0).u32(0);
  writer.u32(0xFFFFFFFF).u64(~std::uint64_t{0}).u16(0xFFFF).text("", 3);
  with_message(writer.file(), 0xFF00, [](const Message& message) {
    REQUIRE(message.size() == 15);
    for (std::size_t i = 0; i < message.size(); ++i) {
      CAPTURE(i);
      CHECK_FALSE(message[i].any_valid());
    }
  });
}

TEST_CASE("a size that is no multiple of its type is a short number, and is noted") {
  Writer writer;
  writer.define(0, 0xFF00,
                {{0, 1, uint32_t_}, {1, 3, uint32_t_}, {2, 5, uint16_t_}, {3, 0, uint8_t_}});
  writer.data(0).u8(200).bytes({1, 2, 3}).bytes({1, 2, 3, 4, 5});
  const Report report = decode(writer.file(), [](const Message& message) {
    CHECK(message[0].value() == 200);
    CHECK(message[1].value() == 0x030201);
    CHECK(message[2].layout() == Layout::Raw);
    CHECK(message[2].bytes().size() == 5);
    CHECK_FALSE(message[3].any_valid());
  });
  REQUIRE(report.faults.count() == 3);
  CHECK(sentence(report.faults.list()[0]) ==
        "at byte 20: a field of 1 bytes whose type has 4; read as one short number, or kept as "
        "bytes");
  CHECK_FALSE(report.faults.any_damage());
}

TEST_CASE("texts end at their NUL or with their field, and a field may hold several") {
  Writer writer;
  writer.define(0, 0xFF00,
                {{0, 4, string_t}, {1, 6, string_t}, {2, 6, string_t}, {2, 2, string_t}});
  writer.data(0).text("abcd", 4).text("ab", 6).bytes({'a', 0, 'b', 'c', 0, 0}).bytes({0xFF, 'x'});
  with_message(writer.file(), 0xFF00, [](const Message& message) {
    CHECK(message[0].text() == "abcd");
    CHECK(message[1].text() == "ab");
    CHECK(message[2].texts() == std::vector<std::string_view>{"a", "bc"});
    CHECK(message.text(2) == "\xEF\xBF\xBDx");  // the same field twice: the last; no UTF-8: mended
  });
}

TEST_CASE("compressed headers carry five bits of time, which roll over") {
  Writer writer;
  writer.define(0, 20, {{253, 4, uint32_t_}, {3, 1, uint8_t_}}).define(1, 20, {{3, 1, uint8_t_}});
  writer.data(0).u32(1'000'000'029).u8(90);  // 29 = 0b11101 beyond a multiple of 32
  std::vector<std::uint32_t> times;
  const std::uint32_t low = 1'000'000'029 % 32;
  writer.compressed(1, static_cast<std::uint8_t>(low + 2)).u8(91);
  writer.compressed(1, static_cast<std::uint8_t>(low + 2)).u8(92);
  writer.compressed(1, static_cast<std::uint8_t>(low + 1)).u8(93);  // 31 s later, not 1 s earlier
  writer.data(0).u32(1'000'000'100).u8(94);
  writer.compressed(1, 1'000'000'101 % 32).u8(95);
  const Report report = decode(writer.file(), [&](const Message& m) { times.push_back(m.time()); });
  CHECK(report.faults.count() == 0);
  CHECK(times == std::vector<std::uint32_t>{1'000'000'029, 1'000'000'031, 1'000'000'031,
                                            1'000'000'062, 1'000'000'100, 1'000'000'101});
}

TEST_CASE("compressed speed and distance are unpacked, counted on, and not unpacked twice") {
  Writer writer;
  writer.define(0, 20, {{8, 3, byte_t}});
  // 12 bits of speed in cm/s, then 12 bits of distance in 16ths of a metre.
  const auto packed = [](unsigned speed, unsigned distance) {
    const unsigned word = speed | distance << 12;
    return std::vector<std::uint8_t>{static_cast<std::uint8_t>(word),
                                     static_cast<std::uint8_t>(word >> 8),
                                     static_cast<std::uint8_t>(word >> 16)};
  };
  writer.data(0).bytes(packed(250, 4000)).data(0).bytes({0xFF, 0xFF, 0xFF});
  writer.data(0).bytes(packed(300, 100));
  std::vector<std::optional<double>> seen;
  decode(writer.file(), [&](const Message& message) {
    for (const std::uint8_t field : std::initializer_list<std::uint8_t>{6, 73, 5})
      seen.push_back(message.value(field));
  });
  // 100 after 4000 is 4196 once round: 4196 / 16 = 262.25 m.
  CHECK(seen == std::vector<std::optional<double>>{2.5, 2.5, 250.0, {}, {}, {}, 3.0, 3.0, 262.25});
}

TEST_CASE("speed is expanded to enhanced speed unless the message has that itself") {
  Writer writer;
  writer.define(0, 20, {{6, 2, uint16_t_}}).define(1, 20, {{6, 2, uint16_t_}, {73, 4, uint32_t_}});
  writer.data(0).u16(2500).data(1).u16(2500).u32(2600).data(0).u16(0xFFFF);
  std::vector<std::optional<double>> seen;
  std::vector<std::size_t> sizes;
  decode(writer.file(), [&](const Message& message) {
    seen.push_back(message.value(73));
    sizes.push_back(message.size());
  });
  CHECK(seen == std::vector<std::optional<double>>{2.5, 2.6, {}});
  CHECK(sizes == std::vector<std::size_t>{2, 2, 2});
}

TEST_CASE("a gear change tells four gears, and only a gear change does") {
  Writer writer;
  writer.define(0, 21, {{0, 1, enum_t}, {3, 4, uint32_t_}});
  writer.data(0).u8(43).u32(0x2A01'1805).data(0).u8(0).u32(0);
  std::vector<std::optional<double>> gears;
  decode(writer.file(), [&](const Message& message) {
    for (const std::uint8_t field : std::initializer_list<std::uint8_t>{11, 12, 9, 10})
      gears.push_back(message.value(field));
    CHECK(message.meaning(*message.find(3))->name ==
          (message.stored(0) == 0 ? "timer_trigger" : "gear_change_data"));
  });
  CHECK(gears == std::vector<std::optional<double>>{5, 24, 1, 42, {}, {}, {}, {}});
}

TEST_CASE("developer fields are described before or after they are defined, or never") {
  const std::vector<FieldDefinition> description = {
      {0, 1, uint8_t_}, {1, 1, uint8_t_}, {2, 1, uint8_t_}, {3, 6, string_t}, {6, 1, uint8_t_}};
  Writer writer;
  writer.define(0, 206, description).define(1, 20, {{3, 1, uint8_t_}}, {{9, 2, 0}});
  writer.data(1).u8(80).u16(155);
  writer.data(0).u8(0).u8(9).u8(uint16_t_).text("Stress", 6).u8(10);
  writer.data(1).u8(81).u16(156);
  std::vector<double> values;
  const Report report = decode(writer.file(), [&](const Message& message) {
    if (message.number() != 20) return;
    const Field field = message[1];
    CHECK(field.is_developer());
    if (field.count() == 0) {
      CHECK(field.bytes().size() == 2);
      CHECK(field.name().empty());
    } else {
      CHECK(field.name() == "Stress");
      values.push_back(field.value());
    }
  });
  CHECK(values == std::vector<double>{15.6});
  CHECK(has(report, FaultKind::DeveloperUndescribed));
}

TEST_CASE("headers of 12, 14 and more bytes are read, and a header checksum of 0 is none") {
  for (const std::uint8_t size : std::initializer_list<std::uint8_t>{12, 14, 20})
    CHECK(decode(short_run().file(size), [](const Message&) {}).faults.count() == 0);
  CHECK(decode(short_run().file(14, false), [](const Message&) {}).faults.count() == 0);
  Buffer wrong = short_run().file();
  wrong[12] ^= 1;
  CHECK(has(decode(wrong, [](const Message&) {}), FaultKind::HeaderChecksum));
}

TEST_CASE("parts that follow each other have definitions of their own") {
  Buffer two = short_run().file();
  const Buffer second = Writer{}.data(1).u32(0).file();
  two.insert(two.end(), second.begin(), second.end());
  const Report report = decode(two, [](const Message&) {});
  CHECK(report.part_count == 2);
  CHECK(report.messages == 11);
  REQUIRE(report.faults.count() == 1);
  CHECK(report.faults.list()[0].kind == FaultKind::LocalUndefined);
  CHECK(report.faults.list()[0].offset == two.size() - second.size() + 14);
}

TEST_CASE("a file cut anywhere is read up to the cut, and the cut is named") {
  const Buffer whole = short_run().file();
  std::uint64_t before = 0;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Buffer cut{whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)};
    const Report report = decode(cut, [](const Message&) {});
    CHECK(report.faults.any_damage());
    CHECK(report.messages >= before);
    before = report.messages;
  }
  CHECK(before == 11);
}

TEST_CASE("any bit may be wrong: every field of every message can still be looked at") {
  const Buffer whole = short_run(true).file();
  std::size_t looked = 0;
  for (std::size_t bit = 0; bit < 8 * whole.size(); ++bit) {
    Buffer wrong = whole;
    wrong[bit / 8] = static_cast<std::uint8_t>(wrong[bit / 8] ^ (1U << (bit % 8)));
    const Report report = decode(wrong, [&](const Message& message) {
      for (std::size_t i = 0; i < message.size(); ++i) looked += message[i].any_valid() ? 1U : 0U;
    });
    // The version bytes of the header are covered by its own checksum, all else by the last one.
    CHECK(report.faults.any_damage());
  }
  CHECK(looked > 1000);
}

TEST_CASE("a header that promises four gigabytes costs nothing") {
  Buffer file = short_run().file(14, false);
  for (std::size_t i = 4; i < 8; ++i) file[i] = 0xFF;
  const Report report = decode(file, [](const Message&) {});
  CHECK(report.messages == 11);
  CHECK(has(report, FaultKind::InputCut));
}

TEST_CASE("a local type may be defined 65,535 times, each time otherwise") {
  Writer writer;
  for (unsigned i = 0; i < 65'535; ++i)
    writer
        .define(static_cast<std::uint8_t>(i % 16), static_cast<std::uint16_t>(i),
                {{1, 2, uint16_t_}, {static_cast<std::uint8_t>(i), 1, uint8_t_}})
        .data(static_cast<std::uint8_t>(i % 16))
        .u16(i)
        .u8(1);
  std::uint64_t right = 0;
  const Report report = decode(writer.file(), [&](const Message& message) {
    right += message[0].raw() == message.number() ? 1U : 0U;
  });
  CHECK(report.definitions == 65'535);
  CHECK(right == 65'535);
}
