#include "fit/crc.h"

#include <array>
#include <cstddef>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace rubdown::fit {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::uint16_t polynomial = 0xA001;  // 0x8005, lowest bit first

constexpr std::uint16_t one_bit(std::uint16_t crc) {
  return static_cast<std::uint16_t>((crc >> 1) ^ ((crc & 1U) != 0 ? polynomial : 0U));
}

/// tables[k][b]: what byte b contributes when k more bytes follow it.
using Tables = std::array<std::array<std::uint16_t, 256>, 16>;
constexpr Tables tables = [] {
  Tables made{};
  for (unsigned byte = 0; byte < 256; ++byte) {
    auto crc = static_cast<std::uint16_t>(byte);
    for (int bit = 0; bit < 8; ++bit) crc = one_bit(crc);
    made[0][byte] = crc;
  }
  for (std::size_t k = 1; k < made.size(); ++k)
    for (std::size_t byte = 0; byte < 256; ++byte) {
      const std::uint16_t before = made[k - 1][byte];
      made[k][byte] = static_cast<std::uint16_t>((before >> 8) ^ made[0][before & 0xFFU]);
    }
  return made;
}();

std::uint16_t sixteen_bytes(const std::uint8_t* at, std::uint16_t crc) {
  unsigned next = tables[15][at[0] ^ (crc & 0xFFU)] ^ tables[14][at[1] ^ (crc >> 8)];
  for (std::size_t i = 2; i < 16; ++i) next ^= tables[15 - i][at[i]];
  return static_cast<std::uint16_t>(next);
}

#if defined(__x86_64__)

// Sixteen bytes are a polynomial A x^64 + B, lowest bit first. D bits further on they weigh
// A x^(D+64) + B x^D, and both powers may be taken modulo the checksum's polynomial: two
// multiplications move sixteen bytes over any distance, after which they are xored into the bytes
// that stand there. What is left at the end are sixteen bytes with the same checksum as all.
// (V. Gopal et al., "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ", Intel, 2009.)

/// x^power modulo the polynomial, lowest bit first, in the top of 64 bits. A product of two numbers
/// written lowest bit first comes out one power too high, hence the 1.
constexpr std::uint64_t fold_constant(int power) {
  std::uint16_t remainder = 0x8000;  // x^0
  for (int i = 0; i < power - 1; ++i) remainder = one_bit(remainder);
  return static_cast<std::uint64_t>(remainder) << 48;
}

__attribute__((target("pclmul,sse4.1"))) inline __m128i folded(__m128i bytes, __m128i by) {
  return _mm_xor_si128(_mm_clmulepi64_si128(bytes, by, 0x00),
                       _mm_clmulepi64_si128(bytes, by, 0x11));
}

__attribute__((target("pclmul,sse4.1"))) inline __m128i loaded(const std::uint8_t* at) {
  __m128i bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

__attribute__((target("pclmul,sse4.1"))) inline __m128i constants(std::uint64_t high,
                                                                  std::uint64_t low) {
  return _mm_set_epi64x(static_cast<long long>(low), static_cast<long long>(high));
}

/// Requires at least 64 bytes.
__attribute__((target("pclmul,sse4.1"))) std::uint16_t carry_less(Bytes bytes, std::uint16_t crc) {
  constexpr std::uint64_t far_high = fold_constant(512 + 64);
  constexpr std::uint64_t far_low = fold_constant(512);
  constexpr std::uint64_t near_high = fold_constant(128 + 64);
  constexpr std::uint64_t near_low = fold_constant(128);
  const std::uint8_t* at = bytes.data();
  const std::uint8_t* const end = at + bytes.size();
  __m128i a = _mm_xor_si128(loaded(at), _mm_cvtsi32_si128(crc));
  __m128i b = loaded(at + 16);
  __m128i c = loaded(at + 32);
  __m128i d = loaded(at + 48);
  const __m128i far = constants(far_high, far_low);
  for (at += 64; end - at >= 64; at += 64) {
    a = _mm_xor_si128(folded(a, far), loaded(at));
    b = _mm_xor_si128(folded(b, far), loaded(at + 16));
    c = _mm_xor_si128(folded(c, far), loaded(at + 32));
    d = _mm_xor_si128(folded(d, far), loaded(at + 48));
  }
  const __m128i near = constants(near_high, near_low);
  b = _mm_xor_si128(folded(a, near), b);
  c = _mm_xor_si128(folded(b, near), c);
  d = _mm_xor_si128(folded(c, near), d);
  for (; end - at >= 16; at += 16) d = _mm_xor_si128(folded(d, near), loaded(at));
  std::array<std::uint8_t, 16> rest;
  std::memcpy(rest.data(), &d, rest.size());
  return crc16_tables({at, end}, sixteen_bytes(rest.data(), 0));
}

__attribute__((target("vpclmulqdq,avx2"))) inline __m256i loaded_wide(const std::uint8_t* at) {
  __m256i bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

__attribute__((target("vpclmulqdq,avx2"))) inline __m256i moved_wide(__m256i bytes, __m256i by,
                                                                     const std::uint8_t* onto) {
  const __m256i low = _mm256_clmulepi64_epi128(bytes, by, 0x00);
  const __m256i high = _mm256_clmulepi64_epi128(bytes, by, 0x11);
  return _mm256_xor_si256(high, _mm256_xor_si256(low, loaded_wide(onto)));
}

/// Two multiplications in one, for most of the way: what is left are 128 bytes with the same
/// checksum as all before them, and those behind. Requires at least 128 bytes.
__attribute__((target("vpclmulqdq,avx2"))) std::uint16_t carry_less_wide(Bytes bytes,
                                                                         std::uint16_t crc) {
  constexpr std::uint64_t by_high = fold_constant(1024 + 64);
  constexpr std::uint64_t by_low = fold_constant(1024);
  const __m256i by = _mm256_broadcastsi128_si256(constants(by_high, by_low));
  const std::uint8_t* at = bytes.data();
  const std::uint8_t* const end = at + bytes.size();
  __m256i a = _mm256_xor_si256(loaded_wide(at), _mm256_zextsi128_si256(_mm_cvtsi32_si128(crc)));
  __m256i b = loaded_wide(at + 32);
  __m256i c = loaded_wide(at + 64);
  __m256i d = loaded_wide(at + 96);
  for (at += 128; end - at >= 128; at += 128) {
    a = moved_wide(a, by, at);
    b = moved_wide(b, by, at + 32);
    c = moved_wide(c, by, at + 64);
    d = moved_wide(d, by, at + 96);
  }
  std::array<std::uint8_t, 128> left;
  std::memcpy(&left[0], &a, sizeof a);
  std::memcpy(&left[32], &b, sizeof b);
  std::memcpy(&left[64], &c, sizeof c);
  std::memcpy(&left[96], &d, sizeof d);
  return crc16_tables({at, end}, carry_less(left, 0));
}

const bool has_carry_less =
    __builtin_cpu_supports("pclmul") != 0 && __builtin_cpu_supports("sse4.1") != 0;
const bool has_wide_carry_less = has_carry_less && __builtin_cpu_supports("vpclmulqdq") != 0 &&
                                 __builtin_cpu_supports("avx2") != 0;

#endif

}  // namespace

std::uint16_t crc16_bitwise(Bytes bytes, std::uint16_t crc) {
  for (const std::uint8_t byte : bytes) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = one_bit(crc);
  }
  return crc;
}

std::uint16_t crc16_tables(Bytes bytes, std::uint16_t crc) {
  while (bytes.size() >= 16) {
    crc = sixteen_bytes(bytes.data(), crc);
    bytes = bytes.subspan(16);
  }
  for (const std::uint8_t byte : bytes)
    crc = static_cast<std::uint16_t>((crc >> 8) ^ tables[0][(crc ^ byte) & 0xFFU]);
  return crc;
}

std::uint16_t crc16(Bytes bytes, std::uint16_t crc) {
#if defined(__x86_64__)
  if (bytes.size() >= 256 && has_wide_carry_less) return carry_less_wide(bytes, crc);
  if (bytes.size() >= 64 && has_carry_less) return carry_less(bytes, crc);
#endif
  return crc16_tables(bytes, crc);
}

}  // namespace rubdown::fit
