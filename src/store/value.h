// What one cell of a table holds, and how our types become cells and come back.
//
// `Codec<T>::cell(x)` gives the cell; `Codec<T>::value(cell)` gives x back, or nothing when the
// cell holds what no x becomes. Cells with text only point to it.
#pragma once

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/day.h"
#include "core/text.h"
#include "core/units.h"
#include "store/id.h"
#include "store/names.h"

namespace rubdown::store {

struct Blob {
  std::string_view bytes;
};

/// NULL, a whole number, a number, text that lives elsewhere, text of its own, or bytes.
using Cell =
    std::variant<std::monostate, std::int64_t, double, std::string_view, std::string, Blob>;

/// The text of either kind of text cell.
[[nodiscard]] inline std::optional<std::string_view> text_in(const Cell& cell) {
  if (const auto* view = std::get_if<std::string_view>(&cell)) return *view;
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  return {};
}

template <class T>
struct Codec;

template <class T>
requires std::integral<T>
struct Codec<T> {
  static Cell cell(T number) { return static_cast<std::int64_t>(number); }
  static std::optional<T> value(const Cell& cell) {
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (!number || !std::in_range<T>(*number)) return {};
    return static_cast<T>(*number);
  }
};

template <>
struct Codec<bool> {
  static Cell cell(bool flag) { return std::int64_t{flag}; }
  static std::optional<bool> value(const Cell& cell) {
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (!number || (*number != 0 && *number != 1)) return {};
    return *number == 1;
  }
};

template <>
struct Codec<double> {
  static Cell cell(double number) { return number; }
  static std::optional<double> value(const Cell& cell) {
    if (const auto* number = std::get_if<double>(&cell)) return *number;
    return {};
  }
};

template <>
struct Codec<std::string> {
  static Cell cell(const std::string& text) { return std::string_view{text}; }
  static std::optional<std::string> value(const Cell& cell) {
    if (const auto text = text_in(cell)) return std::string{*text};
    return {};
  }
};

template <>
struct Codec<Id> {
  static Cell cell(const Id& id) { return id.text(); }
  static std::optional<Id> value(const Cell& cell) {
    if (const auto text = text_in(cell)) return Id::from(*text);
    return {};
  }
};

template <>
struct Codec<Day> {
  static Cell cell(Day day) { return to_iso(day); }
  static std::optional<Day> value(const Cell& cell) {
    if (const auto text = text_in(cell)) return day_from_iso(*text);
    return {};
  }
};

template <class Rep, class Period>
struct Codec<std::chrono::duration<Rep, Period>> {
  using Duration = std::chrono::duration<Rep, Period>;
  static Cell cell(Duration time) { return std::int64_t{time.count()}; }
  static std::optional<Duration> value(const Cell& cell) {
    if (const auto count = Codec<Rep>::value(cell)) return Duration{*count};
    return {};
  }
};

template <>
struct Codec<std::chrono::sys_seconds> {
  static Cell cell(std::chrono::sys_seconds instant) {
    return std::int64_t{instant.time_since_epoch().count()};
  }
  static std::optional<std::chrono::sys_seconds> value(const Cell& cell) {
    const auto* count = std::get_if<std::int64_t>(&cell);
    if (!count) return {};
    return std::chrono::sys_seconds{Seconds{*count}};
  }
};

template <class Tag, class Rep>
struct Codec<Quantity<Tag, Rep>> {
  static Cell cell(Quantity<Tag, Rep> quantity) { return Codec<Rep>::cell(quantity.count()); }
  static std::optional<Quantity<Tag, Rep>> value(const Cell& cell) {
    if (const auto count = Codec<Rep>::value(cell)) return Quantity<Tag, Rep>{*count};
    return {};
  }
};

template <Named T>
struct Codec<T> {
  static Cell cell(T thing) { return Names<T>::of(thing); }
  static std::optional<T> value(const Cell& cell) {
    if (const auto text = text_in(cell)) return Names<T>::named(*text);
    return {};
  }
};

/// Things whose cell is a word of our own, with commas between them: read whole, never searched
/// for.
template <class T>
struct Codec<std::vector<T>> {
  static Cell cell(const std::vector<T>& things) {
    std::string words;
    for (const T& thing : things) {
      if (!words.empty()) words += ',';
      const Cell word = Codec<T>::cell(thing);
      words += text_in(word).value();
    }
    return words;
  }
  static std::optional<std::vector<T>> value(const Cell& cell) {
    const auto words = text_in(cell);
    if (!words) return {};
    std::vector<T> things;
    if (words->empty()) return things;
    for (const std::string_view word : split(*words, ',')) {
      auto thing = Codec<T>::value(Cell{word});
      if (!thing) return {};
      things.push_back(std::move(*thing));
    }
    return things;
  }
};

template <class T>
struct Codec<std::optional<T>> {
  static Cell cell(const std::optional<T>& thing) {
    return thing ? Codec<T>::cell(*thing) : Cell{};
  }
  static std::optional<std::optional<T>> value(const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell)) return std::optional<T>{};
    if (auto inner = Codec<T>::value(cell)) return std::optional<T>{std::move(*inner)};
    return {};
  }
};

}  // namespace rubdown::store
