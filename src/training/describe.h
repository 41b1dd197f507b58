// What the free text of a workout says: "Long run 32 km with 3 x 5 km @ marathon pace".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "training/plan.h"

namespace rubdown::training {

struct Description {
  std::optional<WorkoutKind> kind;  // empty: a run of unknown kind, or nothing at all
  bool is_run = false;              // the text speaks of running
  bool only_in_details = false;     // the kind is named there, and the title is a measured run
  std::optional<Metres> distance;   // the whole workout, warm-up to cool-down
  std::optional<Seconds> duration;
  std::optional<SecondsPerKm> pace;
  std::optional<Metres> race;  // the race's own length, where the text names one
};

/// The unit of a bare "m" or of a number without unit, where the plan as a whole tells.
enum class DistanceUnit { Kilometres, Miles };

/// Reads English and German (the word lists are data: src/training/words/*.toml).
/// `title` weighs more than `details` where they disagree; of each, the first 4,000 bytes count.
[[nodiscard]] Description describe(std::string_view title, std::string_view details,
                                   DistanceUnit unit);

/// The same, but a day that is written as two sessions ("6 mi a.m. 4 mi p.m.", "AM: ... / PM: ...")
/// gives two descriptions, in that order. Never empty.
[[nodiscard]] std::vector<Description> describe_sessions(std::string_view title,
                                                         std::string_view details,
                                                         DistanceUnit unit);

/// Miles when the texts of a plan say miles more often than kilometres. The first 200 kB decide.
[[nodiscard]] DistanceUnit unit_spoken_in(std::string_view texts);

}  // namespace rubdown::training
