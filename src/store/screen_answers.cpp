#include "store/screen_answers.h"

#include "store/body.h"
#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<body::ScreenAnswer> {
  using A = body::ScreenAnswer;
  static constexpr auto table = "screen_answer";
  static constexpr auto order = "day, position";
  static constexpr auto columns = std::tuple{
      Column{"stop", &A::stop},    Column{"day", &A::day},         Column{"said", &A::said},
      Column{"spots", &A::spots},  Column{"since_day", &A::since}, Column{"graver", &A::graver},
      Column{"cleared_by", &A::by}};
};

RUBDOWN_KEEPS(body::ScreenAnswer);

}  // namespace rubdown::store
