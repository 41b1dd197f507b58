#include "store/feels.h"

#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<care::Feel> {
  using F = care::Feel;
  static constexpr auto table = "feel";
  static constexpr auto order = "day, position";
  static constexpr auto columns =
      std::tuple{Column{"day", &F::day}, Column{"kind", &F::kind}, Column{"region", &F::region},
                 Column{"value", &F::value}};
};

RUBDOWN_KEEPS(care::Feel);

}  // namespace rubdown::store
