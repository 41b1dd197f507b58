// A place that is tight or sore: a reason to come soon (R0-34 and its kin).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/spot.h"
#include "core/units.h"
#include "rules/protocol.h"

namespace rubdown::schedule {

struct Symptom {
  Day day{};  // on which it was told of last
  body::Spot spot{};
  double value = 0;     // 0 to 10
  std::string words{};  // "left calf tight, 6 of 10, since Tue 5 Oct"

  friend bool operator==(const Symptom&, const Symptom&) = default;
};

/// What a symptom gives a massage on one day.
struct SymptomGain {
  const Symptom* symptom = nullptr;
  Points points{};
};

/// The symptom that gives most on that day, if any does. The protocol says within how many days; a
/// place at 10 of 10 gives an hour of the deepest work 8 points on the day on which it was told,
/// and in equal steps less each day, a milder place in proportion, a lesser massage too. The points
/// are ours: no source gives any. Sums would let many small places outweigh a season.
[[nodiscard]] std::optional<SymptomGain> symptom_gain(const std::vector<Symptom>& symptoms,
                                                      const rules::Protocol& protocol, Day day,
                                                      int effect_percent);

}  // namespace rubdown::schedule
