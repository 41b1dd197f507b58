// Which table keeps a type, and which column each of its members: rows as data.
//
//   template <>
//   struct Shape<RaceWish> {
//     static constexpr auto table = "race";
//     static constexpr auto order = "day, position";
//     static constexpr auto columns = std::tuple{Column{"day", &RaceWish::day}, ...};
//   };
#pragma once

#include <fmt/format.h>

#include <string>
#include <tuple>

#include "core/result.h"
#include "store/database.h"
#include "store/statement.h"

namespace rubdown::store {

template <class T, class Member>
struct Column {
  const char* name;
  Member T::*member;
};
template <class T, class Member>
Column(const char*, Member T::*) -> Column<T, Member>;

template <class T>
struct Shape;

template <class T>
inline constexpr int width_of =
    static_cast<int>(std::tuple_size_v<std::remove_cvref_t<decltype(Shape<T>::columns)>>);

/// `say(name)` for each column, joined by commas.
template <class T, class Say>
std::string joined_columns(const Say& say) {
  std::string out;
  const auto add = [&](const char* name) { out += (out.empty() ? "" : ", ") + say(name); };
  std::apply([&](const auto&... column) { (add(column.name), ...); }, Shape<T>::columns);
  return out;
}

/// "day, distance, name"
template <class T>
std::string names_of() {
  return joined_columns<T>([](const char* name) { return std::string{name}; });
}

/// "$4, $5, $6"
template <class T>
std::string parameters_from(int first) {
  return joined_columns<T>([&](const char*) { return "$" + std::to_string(first++); });
}

/// "day = excluded.day, distance = excluded.distance, name = excluded.name"
template <class T>
std::string updates_of() {
  return joined_columns<T>(
      [](const char* name) { return std::string{name} + " = excluded." + name; });
}

template <class T>
void bind_columns(Statement& statement, int first, const T& row) {
  const auto bind = [&]<class Member>(const Column<T, Member>& column) {
    statement.bind(first++, Codec<Member>::cell(row.*column.member));
  };
  std::apply([&](const auto&... column) { (bind(column), ...); }, Shape<T>::columns);
}

/// The row as `cells(column)` gives it. Errors: Unavailable when a cell holds what no T becomes.
template <class T>
Result<T> read_columns(const Database& database, const Statement& statement, int first) {
  T row{};
  const char* wrong = nullptr;
  const auto read = [&]<class Member>(const Column<T, Member>& column) {
    auto value = Codec<Member>::value(statement.cell(first++));
    if (value)
      row.*column.member = std::move(*value);
    else
      wrong = wrong ? wrong : column.name;
  };
  std::apply([&](const auto&... column) { (read(column), ...); }, Shape<T>::columns);
  if (!wrong) return row;
  return fail(Fault::Unavailable, database.path().string(),
              fmt::format("table {}, column {}: holds what this rubdown does not understand; bring "
                          "back a backup or an export",
                          Shape<T>::table, wrong));
}

}  // namespace rubdown::store
