#include "rules/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text.h"

namespace rubdown::rules {
namespace {

std::vector<std::string> strings_of(std::span<const std::string_view> names) {
  return {names.begin(), names.end()};
}

}  // namespace

void Complaint::add(int line, std::string what) {
  if (error_) return;
  error_ =
      Error{Fault::BadInput, fmt::format("{}, line {}", file_, std::max(line, 1)), std::move(what)};
}

Fields::Fields(const TomlTable& table, Complaint& complaint, std::string what,
               std::initializer_list<std::string_view> keys)
    : table_{&table}, complaint_{&complaint}, what_{std::move(what)} {
  for (std::size_t i = 0; i < table.keys.size() && good(); ++i) {
    const std::string& key = table.keys[i];
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    const std::vector<std::string> known{keys.begin(), keys.end()};
    complain(table.values[i].line,
             fmt::format("unknown key '{}' in {}{}; expected {}", printable(key), what_,
                         did_you_mean(key, known), one_of(known)));
  }
}

int Fields::line_of(std::string_view key) const {
  const TomlValue* value = table_->find(key);
  return value != nullptr ? value->line : line();
}

const TomlValue* Fields::required(std::string_view key) {
  const TomlValue* value = table_->find(key);
  if (value == nullptr) complain(line(), fmt::format("{} has no '{}'; add it", what_, key));
  return value;
}

template <class T>
const T* Fields::as(const TomlValue* value, std::string_view key, std::string_view expected) {
  if (value == nullptr) return nullptr;
  const T* held = std::get_if<T>(&value->held);
  if (held == nullptr)
    complain(value->line, fmt::format("'{}' is {}; expected {}", key, kind_of(*value), expected));
  return held;
}

std::string Fields::one_line(const TomlValue& value, std::string_view key) {
  const auto* text = as<std::string>(&value, key, "a text in quotes");
  if (text == nullptr) return {};
  if (trim(*text).empty()) complain(value.line, fmt::format("'{}' is empty; expected words", key));
  if (printable(*text) != *text)
    complain(value.line,
             fmt::format("'{}' holds a line break or a control character; expected one line (end "
                         "a line with \\ to go on with the next)",
                         key));
  return *text;
}

std::string Fields::text(std::string_view key) {
  const TomlValue* value = required(key);
  return value != nullptr ? one_line(*value, key) : "";
}

std::string Fields::text_or_empty(std::string_view key) {
  const TomlValue* value = table_->find(key);
  return value != nullptr ? one_line(*value, key) : "";
}

double Fields::number(std::string_view key, double least, double most) {
  const TomlValue* value = required(key);
  if (value == nullptr) return least;
  const auto found = finite_number(*value);
  if (found && *found >= least && *found <= most) return *found;
  const auto* given = std::get_if<double>(&value->held);
  const auto* whole = std::get_if<std::int64_t>(&value->held);
  complain(value->line, fmt::format("'{}' is {}; expected a number from {} to {}", key,
                                    given   ? fmt::format("{}", *given)
                                    : whole ? fmt::format("{}", *whole)
                                            : std::string{kind_of(*value)},
                                    least, most));
  return least;
}

int Fields::whole(std::string_view key, int least, int most) {
  const auto* value = as<std::int64_t>(required(key), key,
                                       fmt::format("a whole number from {} to {}", least, most));
  if (value == nullptr) return least;
  if (*value >= least && *value <= most) return static_cast<int>(*value);
  complain(line_of(key), fmt::format("'{}' is {}; expected a whole number from {} to {}", key,
                                     *value, least, most));
  return least;
}

bool Fields::flag(std::string_view key) {
  const auto* value = as<bool>(table_->find(key), key, "true or false");
  return value != nullptr && *value;
}

std::size_t Fields::index_among(const Word& word, std::span<const std::string_view> names,
                                std::string_view what) {
  if (!good()) return 0;  // a file of a million faults costs no more than one
  const auto found = std::find(names.begin(), names.end(), word.text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const auto known = strings_of(names);
  complain(word.line, fmt::format("unknown {} '{}'{}; expected {}", what, printable(word.text),
                                  did_you_mean(word.text, known), one_of(known)));
  return 0;
}

std::size_t Fields::choice(std::string_view key, std::span<const std::string_view> names) {
  const std::string word = text(key);
  if (complaint_->any()) return 0;
  return index_among({word, line_of(key)}, names, key);
}

std::vector<Word> Fields::words(std::string_view key) {
  return required(key) != nullptr ? words_or_none(key) : std::vector<Word>{};
}

std::vector<Word> Fields::words_or_none(std::string_view key) {
  const TomlValue* value = table_->find(key);
  if (value == nullptr) return {};
  if (std::holds_alternative<std::string>(value->held))
    return {{one_line(*value, key), value->line}};
  const auto* list = as<TomlList>(value, key, "a text or a list of texts");
  if (list == nullptr) return {};
  if (list->empty())
    complain(value->line, fmt::format("'{}' is an empty list; expected at least one", key));
  std::vector<Word> result;
  for (const TomlValue& item : *list) result.push_back({one_line(item, key), item.line});
  return result;
}

const TomlList& Fields::list(std::string_view key) {
  static const TomlList none;
  const auto* found = as<TomlList>(required(key), key, "a list");
  return found != nullptr ? *found : none;
}

std::vector<double> Fields::numbers(std::string_view key, std::size_t count, double least,
                                    double most) {
  const TomlList& items = list(key);
  std::vector<double> result;
  for (const TomlValue& item : items) {
    const auto number = finite_number(item);
    if (number && *number >= least && *number <= most) result.push_back(*number);
  }
  if (result.size() == count && items.size() == count) return result;
  complain(line_of(key), fmt::format("expected '{}' to be a list of {} numbers from {} to {}", key,
                                     count, least, most));
  return std::vector<double>(count);
}

std::vector<int> Fields::wholes(std::string_view key, std::size_t count, int least, int most) {
  std::vector<int> result;
  for (const double number : numbers(key, count, least, most)) {
    result.push_back(static_cast<int>(number));
    if (result.back() != number)
      complain(line_of(key), fmt::format("'{}' holds {}; expected whole numbers", key, number));
  }
  return result;
}

const TomlTable* Fields::table(std::string_view key) {
  return as<TomlTable>(table_->find(key), key, fmt::format("a table, [{}]", key));
}

std::vector<const TomlTable*> Fields::tables(std::string_view key) {
  std::vector<const TomlTable*> result;
  const auto* list = as<TomlList>(table_->find(key), key, fmt::format("tables, [[{}]]", key));
  if (list == nullptr) return result;
  for (const TomlValue& item : *list)
    if (const auto* found = as<TomlTable>(&item, key, fmt::format("tables, [[{}]]", key)))
      result.push_back(found);
  return result;
}

std::optional<double> finite_number(const TomlValue& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value.held))
    return static_cast<double>(*whole);
  const auto* number = std::get_if<double>(&value.held);
  if (number == nullptr || !std::isfinite(*number)) return {};
  return *number;
}

}  // namespace rubdown::rules
