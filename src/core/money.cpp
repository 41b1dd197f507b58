#include "core/money.h"

#include <fmt/format.h>

#include <vector>

namespace rubdown {
namespace {

std::optional<std::int64_t> whole_number(std::string_view text, std::size_t digits_max) {
  if (text.empty() || text.size() > digits_max) return {};
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::string to_text(Cents money) {
  const std::int64_t cents = money.count();
  const std::int64_t size = cents < 0 ? -cents : cents;
  return fmt::format("{}{}.{:02}", cents < 0 ? "-" : "", size / 100, size % 100);
}

std::optional<Cents> cents_from(std::string_view text) {
  const std::size_t point = text.find('.');
  const auto whole = whole_number(text.substr(0, point), 8);
  if (!whole || *whole > 10'000'000) return {};
  if (point == std::string_view::npos) return Cents{*whole * 100};
  const std::string_view decimals = text.substr(point + 1);
  const auto fraction = whole_number(decimals, 2);
  if (!fraction) return {};
  return Cents{*whole * 100 + *fraction * (decimals.size() == 1 ? 10 : 1)};
}

std::span<const std::string> known_currencies() {
  static const std::vector<std::string> codes = {
      "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "ISK",
      "CAD", "AUD", "NZD", "JPY", "CNY", "HKD", "SGD", "KRW", "INR", "ZAR", "BRL", "MXN", "ARS",
      "CLP", "COP", "ILS", "TRY", "AED", "SAR", "THB", "MYR", "IDR", "PHP", "TWD", "KES", "UAH"};
  return codes;
}

}  // namespace rubdown
