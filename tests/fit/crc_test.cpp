#include "fit/crc.h"

#include <doctest/doctest.h>

#include <random>
#include <string_view>
#include <vector>

using namespace rubdown::fit;

TEST_CASE("the checksum of \"123456789\" is bb3d, as for every CRC-16/ARC") {
  const std::string_view digits = "123456789";
  CHECK(crc16({reinterpret_cast<const std::uint8_t*>(digits.data()), digits.size()}) == 0xBB3D);
}

TEST_CASE("all three forms of the checksum agree at every length and from every start") {
  std::mt19937 dice{7};
  std::vector<std::uint8_t> bytes(1500);
  for (auto& byte : bytes) byte = static_cast<std::uint8_t>(dice());
  for (std::size_t skip = 0; skip < 17; skip += 4)
    for (std::size_t size = 0; size + skip <= bytes.size(); size += size < 300 ? 1 : 37) {
      const std::span<const std::uint8_t> part{bytes.data() + skip, size};
      const auto start = static_cast<std::uint16_t>(dice());
      const std::uint16_t judged = crc16_bitwise(part, start);
      REQUIRE(crc16_tables(part, start) == judged);
      REQUIRE(crc16(part, start) == judged);
    }
}
