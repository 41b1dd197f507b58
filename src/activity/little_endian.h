// Numbers as archives write them, least byte first.
#pragma once

#include <cstdint>
#include <string_view>

namespace rubdown::activity {

/// Requires  bytes.size() >= at + sizeof(Number).
template <class Number>
[[nodiscard]] constexpr Number little_endian(std::string_view bytes, std::size_t at) {
  Number value = 0;
  for (std::size_t i = sizeof(Number); i-- > 0;)
    value =
        static_cast<Number>(std::uint64_t{value} << 8U | static_cast<unsigned char>(bytes[at + i]));
  return value;
}

[[nodiscard]] constexpr std::uint16_t u16(std::string_view bytes, std::size_t at) {
  return little_endian<std::uint16_t>(bytes, at);
}
[[nodiscard]] constexpr std::uint32_t u32(std::string_view bytes, std::size_t at) {
  return little_endian<std::uint32_t>(bytes, at);
}
[[nodiscard]] constexpr std::uint64_t u64(std::string_view bytes, std::size_t at) {
  return little_endian<std::uint64_t>(bytes, at);
}

}  // namespace rubdown::activity
