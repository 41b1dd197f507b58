// The log of massages that were had; put, all and remove are those of records.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/style.h"
#include "core/units.h"
#include "load/region.h"
#include "store/records.h"

namespace rubdown::store {

struct Massage {
  Day day{};
  Style style = Style::Sports;
  int minutes = 60;
  std::optional<int> pressure{};  // 0 to 10, as the runner felt it
  std::vector<load::Region> regions{};
  std::optional<Cents> price{};
  std::string therapist{};
  std::string findings{};  // the therapist's, in words
  std::string helped{};    // what did good, in the runner's words

  friend bool operator==(const Massage&, const Massage&) = default;
};

extern template Result<void> put(Batch&, const Id&, const Kept<Massage>&);
extern template Result<std::vector<Kept<Massage>>> all(Store&, const Id&);

}  // namespace rubdown::store
