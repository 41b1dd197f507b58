#include "store/races.h"

#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<RaceWish> {
  using R = RaceWish;
  static constexpr auto table = "race";
  static constexpr auto order = "day, position";
  static constexpr auto columns =
      std::tuple{Column{"day", &R::day}, Column{"distance", &R::distance},
                 Column{"importance", &R::importance}};
};

RUBDOWN_KEEPS(RaceWish);

}  // namespace rubdown::store
