#include "activity/decimal.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include "core/text.h"

namespace rubdown::activity {
namespace {

/// Digits that surely fit 64 bits; what a longer number says behind them is below its noise.
constexpr int digits_max = 18;

constexpr std::array<double, 23> power_of_ten = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

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
    for (; at != end && is_digit(*at) && digits < digits_max; ++at, ++digits)
      mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
    fraction_digits = static_cast<std::size_t>(at - fraction);
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
