// A massage that was had: what was done, what was found, what did good.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/style.h"
#include "core/units.h"
#include "load/region.h"

namespace rubdown::care {

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

}  // namespace rubdown::care
