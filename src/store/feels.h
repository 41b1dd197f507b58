// How the legs are, day by day, in the runner's own numbers; put, all and remove are those of
// records.h.
#pragma once

#include <optional>

#include "core/units.h"
#include "load/region.h"
#include "store/names.h"
#include "store/records.h"

namespace rubdown::store {

enum class FeelKind {
  Legs,      // 0 dead to 10 fresh, as a whole
  Soreness,  // 0 none to 10 the worst
  Pain,      // 0 none to 10 the worst: not what training leaves behind
};
inline constexpr Listed<FeelKind, 3> feel_kind_names{{"legs", "soreness", "pain"}};
template <>
struct Names<FeelKind> : Given<feel_kind_names> {};

struct Feel {
  Day day{};
  FeelKind kind = FeelKind::Soreness;
  std::optional<load::Region> region{};  // empty: the legs as a whole
  double value = 0;                      // 0 to 10

  friend bool operator==(const Feel&, const Feel&) = default;
};

extern template Result<void> put(Batch&, const Id&, const Kept<Feel>&);
extern template Result<std::vector<Kept<Feel>>> all(Store&, const Id&);

}  // namespace rubdown::store
