#include "wire/json_number.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rubdown::wire {
namespace {

constexpr std::int64_t digits_max = 18;  // 10^18 is the largest power of ten below 2^63

/// A number as sign, digits and a power of ten: "-12.50e3" is -, "125", 2.
struct Parts {
  bool negative = false;
  std::string digits;  // neither leading nor trailing zeros; empty is zero
  std::int64_t exponent = 0;
};

/// The power of ten after 'e'; anything that is absurdly far out is held at a million.
std::int64_t exponent_of(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  constexpr std::int64_t far = 1'000'000;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error == std::errc::result_out_of_range) return text.starts_with('-') ? -far : far;
  return std::clamp(value, -far, far);
}

Parts take_apart(std::string_view number) {
  Parts parts;
  if (number.starts_with('-')) {
    parts.negative = true;
    number.remove_prefix(1);
  }
  const std::size_t mark = number.find_first_of("eE");
  if (mark != std::string_view::npos) parts.exponent = exponent_of(number.substr(mark + 1));
  const std::string_view mantissa = number.substr(0, mark);
  const std::size_t point = mantissa.find('.');
  parts.digits = mantissa.substr(0, point);
  if (point != std::string_view::npos) {
    const std::string_view fraction = mantissa.substr(point + 1);
    parts.digits += fraction;
    parts.exponent -= static_cast<std::int64_t>(fraction.size());
  }
  parts.digits.erase(0, parts.digits.find_first_not_of('0'));
  while (parts.digits.ends_with('0')) {
    parts.digits.pop_back();
    ++parts.exponent;
  }
  return parts;
}

}  // namespace

std::string decimal(std::int64_t units, int decimals) {
  std::array<char, 24> buffer;
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), units);
  std::string digits{buffer.data(), end};
  const std::size_t sign = digits.starts_with('-') ? 1 : 0;
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places + sign) digits.insert(sign, places + sign + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, 1, '.');
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return digits;
}

tl::expected<std::int64_t, DecimalFault> units_of(std::string_view number, int decimals) {
  const Parts parts = take_apart(number);
  if (parts.digits.empty()) return 0;
  const std::int64_t shift = parts.exponent + decimals;
  if (shift < 0) return tl::unexpected{DecimalFault::TooFine};
  if (static_cast<std::int64_t>(parts.digits.size()) + shift > digits_max)
    return tl::unexpected{DecimalFault::TooLarge};
  const std::string whole = parts.digits + std::string(static_cast<std::size_t>(shift), '0');
  std::int64_t value = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), value);
  return parts.negative ? -value : value;
}

}  // namespace rubdown::wire
