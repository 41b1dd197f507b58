// Numbers that know what they count.
//
// A Quantity adds, subtracts and compares only with its own kind, and scales by
// a bare number. Metres plus cents does not compile; nor does metres times
// metres, whose answer would not be metres.
//
//   constexpr Metres session = Metres{400} * 12;   // 4800 m
//
// Days and minutes are not Quantities: <chrono> already keeps them apart.
#pragma once

#include <compare>
#include <type_traits>

namespace rubdown {

/// Holds when every From survives the trip to To unchanged (int -> int64_t yes,
/// double -> int64_t no). Brace initialisation is the judge.
template <class From, class To>
concept Lossless = requires(From from) {
  To{from};
};

template <class Tag, class Rep>
requires std::is_arithmetic_v<Rep>
class Quantity {
 public:
  constexpr Quantity() = default;
  explicit constexpr Quantity(Lossless<Rep> auto count) : count_{count} {}

  /// The bare number, for the borders: SQL, JSON, printing.
  [[nodiscard]] constexpr Rep count() const { return count_; }

  constexpr Quantity& operator+=(Quantity other) { return count_ += other.count_, *this; }
  constexpr Quantity& operator-=(Quantity other) { return count_ -= other.count_, *this; }
  friend constexpr Quantity operator+(Quantity a, Quantity b) { return a += b; }
  friend constexpr Quantity operator-(Quantity a, Quantity b) { return a -= b; }
  friend constexpr Quantity operator-(Quantity a) { return Quantity{} - a; }
  friend constexpr Quantity operator*(Quantity a, Rep times) { return Quantity{a.count_ * times}; }
  friend constexpr auto operator<=>(Quantity, Quantity) = default;

 private:
  Rep count_ = 0;
};

}  // namespace rubdown
