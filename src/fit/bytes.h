// Numbers out of bytes, wherever they lie and whichever end comes first.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>

namespace rubdown::fit {

using Bytes = std::span<const std::uint8_t>;

template <class Unsigned>
[[nodiscard]] inline Unsigned load(const std::uint8_t* at) {
  Unsigned number;
  std::memcpy(&number, at, sizeof number);
  if constexpr (std::endian::native == std::endian::big) {
    if constexpr (sizeof number == 2) return __builtin_bswap16(number);
    if constexpr (sizeof number == 4) return __builtin_bswap32(number);
    if constexpr (sizeof number == 8) return __builtin_bswap64(number);
  }
  return number;
}

/// Reads eight bytes at `at`, of which the first `(64 - shift) / 8` are the number.
[[nodiscard]] inline std::uint64_t load_top(const std::uint8_t* at, unsigned shift, bool big) {
  const auto word = load<std::uint64_t>(at);
  return big ? __builtin_bswap64(word) : word << shift;
}

/// A number of one to eight bytes; touches no byte beside it.
[[nodiscard]] inline std::uint64_t load_exactly(const std::uint8_t* at, unsigned width, bool big) {
  std::uint64_t number = 0;
  for (unsigned i = 0; i < width; ++i)
    number |= std::uint64_t{at[i]} << (8 * (big ? width - 1 - i : i));
  return number;
}

}  // namespace rubdown::fit
