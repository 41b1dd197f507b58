// A massage that was had: what was done, what was found, what did good.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/spot.h"
#include "core/style.h"
#include "core/units.h"

namespace rubdown::care {

struct Massage {
  Day day{};
  Style style = Style::Sports;
  int minutes = 60;
  std::optional<int> pressure{};      // 0 to 10, as the runner felt it
  std::vector<body::Spot> regions{};  // that were worked on
  std::optional<Cents> price{};
  std::string therapist{};
  std::string findings{};             // the therapist's, in words
  std::string helped{};               // what did good, in the runner's words
  std::string advice{};               // the therapist's, for the days after
  std::optional<double> before{};     // soreness of the legs, 0 to 10: just before,
  std::optional<double> after_24h{};  // a day later
  std::optional<double> after_48h{};  // and two days later

  friend bool operator==(const Massage&, const Massage&) = default;
};

}  // namespace rubdown::care
