#include "store/self_massage.h"

#include "store/body.h"
#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<care::OwnedTool> {
  static constexpr auto table = "tool_owned";
  static constexpr auto order = "position";
  static constexpr auto columns = std::tuple{Column{"tool", &care::OwnedTool::tool}};
};

template <>
struct Shape<care::SelfMassage> {
  using S = care::SelfMassage;
  static constexpr auto table = "self_massage";
  static constexpr auto order = "day, position";
  static constexpr auto columns =
      std::tuple{Column{"day", &S::day}, Column{"spot", &S::spot}, Column{"tool", &S::tool},
                 Column{"duration_s", &S::seconds}};
};

RUBDOWN_KEEPS(care::OwnedTool);
RUBDOWN_KEEPS(care::SelfMassage);

}  // namespace rubdown::store
