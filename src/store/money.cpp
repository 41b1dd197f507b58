#include "store/money.h"

#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<schedule::MenuItem> {
  using M = schedule::MenuItem;
  static constexpr auto table = "menu_item";
  static constexpr auto order = "position";
  static constexpr auto columns = std::tuple{
      Column{"style", &M::style}, Column{"minutes", &M::minutes}, Column{"price_cents", &M::price}};
};

template <>
struct Shape<schedule::Budget> {
  using B = schedule::Budget;
  static constexpr auto table = "budget";
  static constexpr auto order = "position";
  static constexpr auto columns =
      std::tuple{Column{"period", &B::period}, Column{"money_cents", &B::money},
                 Column{"massages", &B::count}};
};

template <>
struct Shape<schedule::Booking> {
  using B = schedule::Booking;
  static constexpr auto table = "booking";
  static constexpr auto order = "day, position";
  static constexpr auto columns =
      std::tuple{Column{"day", &B::day}, Column{"style", &B::style}, Column{"minutes", &B::minutes},
                 Column{"price_cents", &B::price}, Column{"start_min", &B::start_min}};
};

RUBDOWN_KEEPS(schedule::MenuItem);
RUBDOWN_KEEPS(schedule::Budget);
RUBDOWN_KEEPS(schedule::Booking);

}  // namespace rubdown::store
