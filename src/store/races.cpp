#include "store/races.h"

#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<Race> {
  using R = Race;
  static constexpr auto table = "race";
  static constexpr auto order = "day, position";
  static constexpr auto columns =
      std::tuple{Column{"day", &R::day}, Column{"distance", &R::distance},
                 Column{"importance", &R::importance}, Column{"name", &R::name}};
};

RUBDOWN_KEEPS(Race);

}  // namespace rubdown::store
