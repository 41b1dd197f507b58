#include "store/massages.h"

#include "store/body.h"
#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<care::Massage> {
  using M = care::Massage;
  static constexpr auto table = "massage";
  static constexpr auto order = "day, position";
  static constexpr auto columns = std::tuple{Column{"day", &M::day},
                                             Column{"style", &M::style},
                                             Column{"minutes", &M::minutes},
                                             Column{"pressure", &M::pressure},
                                             Column{"regions", &M::regions},
                                             Column{"price_cents", &M::price},
                                             Column{"therapist", &M::therapist},
                                             Column{"findings", &M::findings},
                                             Column{"helped", &M::helped},
                                             Column{"advice", &M::advice},
                                             Column{"before", &M::before},
                                             Column{"after_24h", &M::after_24h},
                                             Column{"after_48h", &M::after_48h}};
};

RUBDOWN_KEEPS(care::Massage);

}  // namespace rubdown::store
