// The checksum of FIT files: CRC-16, polynomial 0x8005 reflected, starting at 0, nothing xored.
#pragma once

#include <cstdint>
#include <span>

namespace rubdown::fit {

/// The checksum of `bytes` appended to bytes whose checksum is `crc`. The fastest form the
/// processor has: carry-less multiplication where there is one, tables elsewhere.
[[nodiscard]] std::uint16_t crc16(std::span<const std::uint8_t> bytes, std::uint16_t crc = 0);

/// The definition, a bit at a time: the judge of the other two.
[[nodiscard]] std::uint16_t crc16_bitwise(std::span<const std::uint8_t> bytes,
                                          std::uint16_t crc = 0);

/// Sixteen tables, sixteen bytes a step.
[[nodiscard]] std::uint16_t crc16_tables(std::span<const std::uint8_t> bytes,
                                         std::uint16_t crc = 0);

}  // namespace rubdown::fit
