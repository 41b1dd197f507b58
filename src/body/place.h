// Where on the body.
#pragma once

#include <string>
#include <vector>

#include "body/line.h"

namespace rubdown::body {

struct PlaceHeard {
  std::vector<const Region*> meant;  // one when it is clear, none when nothing was found
  std::string words;                 // for the place, as typed: "outer hip"
  std::string second;                // another place that does not fit the first: "right quad"
};

/// The place that the line is about. Words that narrow each other down are one place ("left leg,
/// calf"); a place that only tells where ("just below the knee", "after the hip workout") is none.
[[nodiscard]] PlaceHeard hear_place(Line& line);

}  // namespace rubdown::body
