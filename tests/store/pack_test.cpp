#include "store/pack.h"

#include <doctest/doctest.h>

#include <bit>
#include <limits>

#include "store/series_code.h"
#include "tests/agree/dice.h"

namespace rubdown::store {

TEST_CASE("words of every kind come back to the last bit") {
  agree::Dice dice{11};
  for (int round = 0; round < 200; ++round) {
    std::vector<Words> columns(static_cast<std::size_t>(dice.between(0, 4)));
    for (Words& column : columns)
      for (int i = dice.between(0, 100); i > 0; --i)
        column.push_back(dice.chance(50) ? static_cast<std::uint32_t>(dice.next())
                                         : std::uint32_t{0x80000000U} - 1U + dice.chance(50));
    const auto back = unpack(pack(columns));
    REQUIRE(back);
    CHECK(*back == columns);
  }
}

TEST_CASE("every float comes back with its bits, but for NaNs, which become one") {
  const float odd = std::bit_cast<float>(0x7FC12345U);  // a NaN with something to say
  const std::vector<float> values = {
      0.0F, -0.0F, 1e-45F, -3.4e38F, 0.1F, odd, std::numeric_limits<float>::infinity()};
  const auto back = unpack_beats(pack_beats(values));
  REQUIRE(back);
  REQUIRE(back->size() == values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float expected = values[i] == values[i] ? values[i] : activity::missing;
    CHECK(std::bit_cast<std::uint32_t>((*back)[i]) == std::bit_cast<std::uint32_t>(expected));
  }
}

TEST_CASE("any one byte that is changed, and any cut, is noticed") {
  Words column;
  for (std::uint32_t i = 0; i < 300; ++i) column.push_back(i * i);
  const std::string whole = pack({column, column});
  for (std::size_t i = 0; i < whole.size(); ++i) {
    CHECK_FALSE(unpack(std::string_view{whole}.substr(0, i)));
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 0x10);
    // The last byte of a deflate stream may hold bits that mean nothing.
    if (const auto read = unpack(changed)) CHECK(*read == std::vector<Words>{column, column});
  }
}

TEST_CASE("random bytes, and lengths that lie, are refused without harm") {
  agree::Dice dice{5};
  for (int round = 0; round < 2000; ++round) {
    std::string bytes{'\1'};
    for (int i = dice.between(0, 60); i > 0; --i) bytes += static_cast<char>(dice.next());
    CHECK_FALSE(unpack(bytes));
  }
  CHECK_FALSE(unpack(std::string{"\1\0\0\0\0\xFF\xFF\xFF\x7F\0\0", 11}));  // 2 GB from two bytes
}

TEST_CASE("a coding from another version is refused") {
  std::string packed = pack({{1, 2, 3}});
  packed[0] = 2;
  CHECK_FALSE(unpack(packed));
}

TEST_CASE("a series of a hundred steady samples takes few bytes") {
  activity::Series series;
  for (std::int32_t i = 0; i < 100; ++i) {
    series.time_s.push_back(i);
    series.heart_rate_bpm.push_back(140);
  }
  CHECK(pack_series(series).size() < 100);  // 800 bytes of values
  const auto back = unpack_series(pack_series(series));
  REQUIRE(back);
  CHECK(back->heart_rate_bpm == series.heart_rate_bpm);
  CHECK_FALSE(unpack_series(pack_beats({1.0F})));
}

}  // namespace rubdown::store
