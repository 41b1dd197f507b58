#include "activity/decimal.h"

#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "core/text.h"

namespace rubdown::activity {
namespace {

/// Digits that surely fit 64 bits; what a longer number says behind them is below its noise.
constexpr int digits_max = 18;

constexpr std::array<double, 23> power_of_ten = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Eight characters at once, the first in the lowest byte.
std::uint64_t load_eight(const char* at) {
  std::uint64_t eight = 0;
  std::memcpy(&eight, at, sizeof eight);
  if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
  return eight;
}

bool are_digits(std::uint64_t eight) {
  constexpr std::uint64_t high = 0xF0F0F0F0F0F0F0F0;
  constexpr std::uint64_t zeros = 0x3030303030303030;
  constexpr std::uint64_t six = 0x0606060606060606;  // lifts ':' and beyond out of their row
  return (eight & high) == zeros && ((eight + six) & high) == zeros;
}

/// Eight digits to their number: pairs, then fours, then all.
std::uint64_t number_of(std::uint64_t eight) {
  eight -= 0x3030303030303030;
  eight = eight * 10 + (eight >> 8);
  constexpr std::uint64_t mask = 0x000000FF000000FF;
  constexpr std::uint64_t hundreds = 0x000F424000000064;  // 100 + (1,000,000 << 32)
  constexpr std::uint64_t ones = 0x0000271000000001;      // 1 + (10,000 << 32)
  return ((eight & mask) * hundreds + ((eight >> 16) & mask) * ones) >> 32;
}

/// The rare forms: exponents and very long whole parts.
std::optional<double> by_library(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return {};
  return value;
}

}  // namespace

std::optional<double> decimal(std::string_view text) {
  text = trim(text);
  const char* at = text.data();
  const char* const end = at + text.size();
  const bool is_negative = at != end && *at == '-';
  if (at != end && (*at == '-' || *at == '+')) ++at;
  const char* const number = at;

  std::uint64_t mantissa = 0;
  const char* const whole = at;
  for (; at != end && is_digit(*at) && at - whole < digits_max; ++at)
    mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
  const auto whole_digits = at - whole;
  std::ptrdiff_t digits = whole_digits;
  std::size_t fraction_digits = 0;
  if (at != end && (*at == '.' || *at == ',')) {
    ++at;
    const char* const fraction = at;
    for (; end - at >= 8 && digits <= digits_max - 8 && are_digits(load_eight(at)); at += 8) {
      mantissa = mantissa * 100'000'000 + number_of(load_eight(at));
      digits += 8;
    }
    for (; at != end && is_digit(*at) && digits < digits_max; ++at, ++digits)
      mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
    fraction_digits = static_cast<std::size_t>(at - fraction);
    while (end - at >= 8 && are_digits(load_eight(at))) at += 8;
    while (at != end && is_digit(*at)) ++at;
  }
  if (digits == 0) return {};
  double value = static_cast<double>(mantissa) / power_of_ten[fraction_digits];
  if (at != end) {
    const auto rest = by_library({number, static_cast<std::size_t>(end - number)});
    if (!rest) return {};
    value = *rest;
  }
  return is_negative ? -value : value;
}

}  // namespace rubdown::activity
