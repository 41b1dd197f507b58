#include "store/findings.h"

#include "store/body.h"
#include "store/records_sql.h"

namespace rubdown::store {

template <>
struct Shape<care::Finding> {
  using F = care::Finding;
  static constexpr auto table = "finding";
  static constexpr auto order = "day, position";
  static constexpr auto columns = std::tuple{Column{"day", &F::day},
                                             Column{"spot", &F::spot},
                                             Column{"value", &F::value},
                                             Column{"kind", &F::kind},
                                             Column{"since", &F::since},
                                             Column{"noticed_by", &F::noticed_by},
                                             Column{"was_known", &F::was_known},
                                             Column{"note", &F::note}};
};

template <>
struct Shape<care::Complaint> {
  using C = care::Complaint;
  static constexpr auto table = "complaint";
  static constexpr auto order = "day, position";
  static constexpr auto columns = std::tuple{Column{"day", &C::day},
                                             Column{"spot", &C::spot},
                                             Column{"extent", &C::extent},
                                             Column{"onset", &C::onset},
                                             Column{"worst", &C::worst},
                                             Column{"at_night", &C::at_night},
                                             Column{"hurts_when", &C::when},
                                             Column{"stiffness_min", &C::stiffness_min},
                                             Column{"signs", &C::signs},
                                             Column{"limps", &C::limps},
                                             Column{"hop", &C::hop},
                                             Column{"changed", &C::changed},
                                             Column{"hurt_before", &C::hurt_before},
                                             Column{"seen_by", &C::seen_by}};
};

template <>
struct Shape<care::Trial> {
  using T = care::Trial;
  static constexpr auto table = "trial";
  static constexpr auto order = "day, position";
  static constexpr auto columns = std::tuple{Column{"day", &T::day},
                                             Column{"spot", &T::spot},
                                             Column{"what", &T::what},
                                             Column{"before", &T::before},
                                             Column{"after_24h", &T::after_24h},
                                             Column{"after_48h", &T::after_48h}};
};

RUBDOWN_KEEPS(care::Finding);
RUBDOWN_KEEPS(care::Complaint);
RUBDOWN_KEEPS(care::Trial);

}  // namespace rubdown::store
