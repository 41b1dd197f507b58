// Prices, menus and budgets as they are typed.
#pragma once

#include <string>
#include <vector>

#include "core/result.h"
#include "schedule/pose.h"

namespace rubdown::cli {

/// Understands prices and insists that all of them are in one currency.
class PriceReader {
 public:
  /// `currency` is the one that stands already; empty: the first one that is named.
  explicit PriceReader(std::string currency = "") : currency_{std::move(currency)} {}

  /// "80", "79.50", "80EUR", "80 EUR". More than nothing.
  Result<Cents> price(const std::string& where, std::string_view word);
  /// "sports:60:80"
  Result<schedule::MenuItem> menu_item(std::string_view word);
  /// "160/month", "160 EUR/28d", "2x/month"; "none" gives a budget of no massage at all.
  Result<schedule::Budget> budget(std::string_view word);

  /// The currency that stood or was named, or EUR.
  [[nodiscard]] std::string currency() const { return currency_.empty() ? "EUR" : currency_; }

 private:
  Result<void> agree_on(const std::string& where, std::string_view code);

  std::string currency_;
};

/// "eur" -> "EUR". Errors  BadInput for a code that is none (the nearest is suggested).
[[nodiscard]] Result<std::string> parse_currency(const std::string& where, std::string_view code);

/// "60" -> 60, from 5 to 240.
[[nodiscard]] Result<int> parse_minutes(const std::string& where, std::string_view word);

}  // namespace rubdown::cli
