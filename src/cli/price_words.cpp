#include "cli/price_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/words.h"
#include "core/money.h"
#include "core/text.h"

namespace rubdown::cli {
namespace {

bool is_number_char(char c) { return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+'; }

std::optional<int> whole(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size()) return {};
  return value;
}

}  // namespace

Result<int> parse_minutes(const std::string& where, std::string_view word) {
  const auto minutes = whole(word);
  if (!minutes || *minutes < 5 || *minutes > 240)
    return fail(Fault::BadInput, where,
                fmt::format("found '{}' minutes; expected a whole number from 5 to 240", word));
  return *minutes;
}

Result<std::string> parse_currency(const std::string& where, std::string_view code) {
  std::string upper{code};
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  const auto known = known_currencies();
  if (std::find(known.begin(), known.end(), upper) != known.end()) return upper;
  return fail(Fault::BadInput, where,
              fmt::format("found the currency '{}'{}; expected a three-letter code such as EUR, "
                          "USD, GBP or CHF",
                          code, did_you_mean(upper, known)));
}

Result<void> PriceReader::agree_on(const std::string& where, std::string_view code) {
  RUBDOWN_TRY(const std::string upper, parse_currency(where, code));
  if (!currency_.empty() && currency_ != upper)
    return fail(Fault::BadInput, where,
                fmt::format("found {} beside {}; expected all prices and budgets in one currency",
                            upper, currency_));
  currency_ = upper;
  return {};
}

Result<Cents> PriceReader::price(const std::string& where, std::string_view word) {
  const std::string_view text = trim(word);
  std::size_t digits = 0;
  while (digits < text.size() && is_number_char(text[digits])) ++digits;
  const std::string_view code = trim(text.substr(digits));
  if (!code.empty()) RUBDOWN_TRY_VOID(agree_on(where, code));
  const std::string_view number = text.substr(0, digits);
  const auto cents = cents_from(number);
  if (!cents || cents->count() == 0)
    return fail(Fault::BadInput, where,
                fmt::format("found the amount '{}'; expected money above zero with at most two "
                            "decimals, such as 80 or 79.50 (for self-massage only: --budget none)",
                            word));
  return *cents;
}

Result<schedule::MenuItem> PriceReader::menu_item(std::string_view word) {
  const std::string where = fmt::format("--menu {}", word);
  const auto pieces = split(word, ':');
  if (pieces.size() != 3)
    return fail(Fault::BadInput, where,
                "expected STYLE:MINUTES:PRICE, such as sports:60:80; several are separated by "
                "commas");
  RUBDOWN_TRY(const Style style, parse_style(where, std::string{trim(pieces[0])}));
  RUBDOWN_TRY(const int minutes, parse_minutes(where, trim(pieces[1])));
  RUBDOWN_TRY(const Cents cost, price(where, pieces[2]));
  return schedule::MenuItem{style, minutes, cost};
}

Result<schedule::Budget> PriceReader::budget(std::string_view word) {
  const std::string where = fmt::format("--budget {}", word);
  if (word == "none")
    return schedule::Budget{.period = schedule::Budget::Period::Month, .money = {}, .count = 0};
  const std::size_t slash = word.find('/');
  const std::string_view period =
      slash == std::string_view::npos ? "" : trim(word.substr(slash + 1));
  schedule::Budget budget;
  if (period == "28d" || period == "28days" || period == "4weeks")
    budget.period = schedule::Budget::Period::FourWeeks;
  else if (period != "month")
    return fail(Fault::BadInput, where,
                "expected AMOUNT/month, AMOUNT/28d, 2x/month or 2x/28d; or 'none' for "
                "self-massage only");
  const std::string_view amount = trim(word.substr(0, slash));
  if (amount.ends_with('x')) {
    budget.count = whole(amount.substr(0, amount.size() - 1));
    if (!budget.count || *budget.count < 1 || *budget.count > 31)
      return fail(Fault::BadInput, where,
                  fmt::format("found '{}' massages; expected a whole number from 1 to 31, such as "
                              "2x/month; for self-massage only, --budget none",
                              amount));
    return budget;
  }
  RUBDOWN_TRY(const Cents money, price(where, amount));
  budget.money = money;
  return budget;
}

}  // namespace rubdown::cli
