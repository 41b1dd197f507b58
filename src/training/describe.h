// What the free text of a workout says: "Long run 32 km with 3 x 5 km @ marathon pace".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "training/plan.h"

namespace rubdown::training {

struct Description {
  std::optional<WorkoutKind> kind;       // empty: a run of unknown kind, or nothing at all
  bool is_run = false;                   // the text speaks of running
  std::optional<Metres> distance;        // the whole workout, warm-up to cool-down
  std::optional<Seconds> duration;
  std::optional<SecondsPerKm> pace;
};

/// The unit of a bare "m" or of a number without unit, where the plan as a whole tells.
enum class DistanceUnit { Kilometres, Miles };

/// Reads English and German (the word lists are data: src/training/words/*.toml).
/// `title` weighs more than `details` where they disagree.
[[nodiscard]] Description describe(std::string_view title, std::string_view details,
                                   DistanceUnit unit);

}  // namespace rubdown::training
