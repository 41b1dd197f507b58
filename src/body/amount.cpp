#include "body/amount.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <vector>

#include "core/text.h"

namespace rubdown::body {
namespace {

constexpr double most = 10;

/// A number of the line, with its scale: items first to end.
struct Amount {
  double value = 0;
  std::string problem{};
  bool has_scale = false;  // "6/10": nothing else looks like that
  std::size_t first = 0;
  std::size_t end = 0;
};

std::optional<double> number_at(const Line& line, std::size_t at) {
  if (at >= line.items.size() || line.items[at].used) return std::nullopt;
  if (const auto word = line.items[at].value(Role::Number)) return *word;
  if (!line.has_form(at, Item::Form::Numeral)) return std::nullopt;
  std::string digits = line.word(at);
  std::replace(digits.begin(), digits.end(), ',', '.');
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_ten(const Line& line, std::size_t at) { return number_at(line, at) == most; }

/// "5-6" and "5 to 6" lie in the middle; "3 to 8" has to be asked.
void hear_range(const Line& line, Amount& amount) {
  const bool range = line.is_mark(amount.end, "-") || line.is(amount.end, Role::Range);
  const auto upper = range ? number_at(line, amount.end + 1) : std::nullopt;
  if (!upper) return;
  amount.end += 2;
  if (*upper != amount.value + 1) amount.problem = "found a wide range";
  amount.value = (amount.value + *upper) / 2;
}

void hear_scale(const Line& line, Amount& amount) {
  const bool scale = line.is_mark(amount.end, "/") || line.is(amount.end, Role::Scale);
  if (!scale || !number_at(line, amount.end + 1)) return;
  amount.has_scale = is_ten(line, amount.end + 1);
  amount.end += 2;
  if (!amount.has_scale) amount.problem = "found another scale";
}

void hear_sign(const Line& line, Amount& amount) {
  const bool minus = amount.first > 0 && line.is_mark(amount.first - 1, "-") &&
                     line.glued(amount.first) && !line.glued(amount.first - 1);
  if (minus) amount.problem = "found a number below 0";
}

bool counts_days(const Item& item) {
  return item.is(Role::DayUnit) || item.is(Role::WeekUnit) || item.is(Role::MonthUnit);
}

/// "2 knots" and "1 trigger point" count places, and "3.10" is no number of this scale.
bool counts_something(const Line& line, const Amount& amount) {
  const std::size_t next = amount.end;
  if (next < line.items.size() && counts_days(line.items[next])) return true;
  if (line.is(next, Role::Unit) || line.is(next, Role::ManyPoints) || line.is(next, Role::Month))
    return true;
  const std::string& digits = line.word(amount.first);
  const std::size_t point = digits.find_first_of(".,");
  if (point != std::string::npos && digits.size() - point > 2) return true;
  return amount.value == 1 && line.is(next, Role::Kind);
}

bool is_word_beside(const Line& line, std::size_t at) {
  return line.has_form(at, Item::Form::Unknown);
}

/// Marks that make a number part of something else: 5:30, #6, $6, 6%.
bool bound_by_mark(const Line& line, const Amount& amount) {
  static constexpr std::array<std::string_view, 6> before = {"/", "#", "$", "@", "*", "^"};
  static constexpr std::array<std::string_view, 3> after = {"%", "*", "^"};
  const auto mark = [&](std::size_t at, auto& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view one) { return line.is_mark(at, one); });
  };
  const bool clock = (line.is_mark(amount.end, ":") && line.glued(amount.end + 1) &&
                      number_at(line, amount.end + 1)) ||
                     (amount.first > 1 && line.is_mark(amount.first - 1, ":") &&
                      line.glued(amount.first) && number_at(line, amount.first - 2));
  return clock || (amount.first > 0 && mark(amount.first - 1, before)) || mark(amount.end, after);
}

/// "slept about 5": small words are looked through, back to the word that the number belongs to.
std::size_t word_before(const Line& line, std::size_t at) {
  constexpr int reach = 6;
  for (int i = 0; i < reach && at > 0 && !line.items[at].used; ++i) {
    const bool small = line.is(at, Role::Fill) || line.is(at, Role::Glue) || line.is(at, Role::One);
    if (!small) break;
    --at;
  }
  return at;
}

/// Whether nothing beside the number suggests that it is another's.
bool can_be_ours(const Line& line, const Amount& amount) {
  if (counts_something(line, amount) || bound_by_mark(line, amount)) return false;
  if (is_word_beside(line, amount.end)) return false;
  if (amount.first == 0) return true;
  const std::size_t before = word_before(line, amount.first - 1);
  const Item& item = line.items[before];
  if (item.used) return true;
  return !is_word_beside(line, before) && !counts_days(item) && !item.is(Role::Unit) &&
         !item.is(Role::Not) && !item.is(Role::Aside) && !item.is(Role::Month) &&
         !item.is(Role::Since) && !item.is(Role::After) && !item.is(Role::For);
}

std::vector<Amount> amounts_of(const Line& line) {
  std::vector<Amount> all;
  for (std::size_t at = 0; at < line.items.size(); ++at) {
    const auto number = number_at(line, at);
    if (!number) continue;
    Amount amount{.value = *number, .first = at, .end = at + 1};
    hear_range(line, amount);
    hear_scale(line, amount);
    hear_sign(line, amount);
    if (amount.has_scale || can_be_ours(line, amount)) all.push_back(amount);
    at = amount.end - 1;
  }
  return all;
}

std::string trouble_with(const Line& line, const Amount& amount) {
  const std::string words = printable(line.typed(amount.first, amount.end - 1));
  if (!amount.problem.empty()) return fmt::format("{}: '{}'", amount.problem, shorten(words, 40));
  if (amount.value > most) return fmt::format("found '{}', more than 10", shorten(words, 40));
  return {};
}

}  // namespace

AmountHeard hear_amount(Line& line) {
  std::vector<Amount> all = amounts_of(line);
  const auto has_scale = [](const Amount& amount) { return amount.has_scale; };
  if (std::any_of(all.begin(), all.end(), has_scale)) std::erase_if(all, std::not_fn(has_scale));
  AmountHeard heard;
  for (const Amount& amount : all) {
    if (const auto trouble = trouble_with(line, amount); !trouble.empty())
      return {.value = {}, .problem = trouble};
    if (heard.value && *heard.value != amount.value)
      return {.value = {},
              .problem = fmt::format("found {:g} and {:g}", *heard.value, amount.value)};
    heard.value = amount.value;
  }
  for (const Amount& amount : all) line.use(amount.first, amount.end);
  return heard;
}

}  // namespace rubdown::body
