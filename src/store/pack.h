// Columns of 32-bit words in few bytes, and back to the last bit.
//
// Method  Neighbouring samples are alike, so each word is replaced by its difference from the one
//         before (wrapping, zigzag: small either way); then the four bytes of all words are laid
//         in four planes, most of which are zeros, and deflated. Floats are taken as their bits:
//         nothing is rounded.
//
//   1 byte    the coding's version, 1
//   4 bytes   CRC-32 of the unpacked bytes      (all numbers least significant byte first)
//   4 bytes   how many unpacked bytes there are
//   the rest  raw deflate of: 4 bytes number of columns; 4 bytes length of each; their planes
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rubdown::store {

using Words = std::vector<std::uint32_t>;

/// Requires fewer than 2^28 words in all.
[[nodiscard]] std::string pack(const std::vector<Words>& columns);
/// Nothing when the bytes are not what pack() wrote, whatever they are.
[[nodiscard]] std::optional<std::vector<Words>> unpack(std::string_view packed);

}  // namespace rubdown::store
