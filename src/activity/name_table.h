// Names of elements to small numbers, laid out at compile time.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

namespace rubdown::activity {

/// Maps N names to values of `Id`, whose value 0 stands for every other name. A lookup costs a few
/// instructions and, as a rule, one comparison: the length, the first and the last letter choose
/// the place; names that share it stand side by side.
template <class Id, std::size_t N>
class NameTable {
 public:
  using Row = std::pair<std::string_view, Id>;

  constexpr explicit NameTable(const std::array<Row, N>& rows) {
    for (const Row& row : rows) {
      std::size_t place = place_of(row.first);
      while (!rows_[place].first.empty()) place = (place + 1) % places;
      rows_[place] = row;
    }
  }

  [[nodiscard]] constexpr Id operator[](std::string_view name) const {
    if (name.empty()) return Id{};
    for (std::size_t place = place_of(name); !rows_[place].first.empty();
         place = (place + 1) % places)
      if (rows_[place].first == name) return rows_[place].second;
    return Id{};
  }

 private:
  static constexpr std::size_t places = 256;
  static_assert(N * 3 < places, "a table that is nearly full is slow");

  static constexpr std::size_t place_of(std::string_view name) {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::size_t>(static_cast<unsigned char>(name[i]));
    };
    return (name.size() * 37 + byte(0) * 11 + byte(name.size() - 1) * 7 + byte(name.size() / 2)) %
           places;
  }

  std::array<Row, places> rows_{};
};

template <class Id, std::size_t N>
NameTable(const std::array<std::pair<std::string_view, Id>, N>&) -> NameTable<Id, N>;

}  // namespace rubdown::activity
