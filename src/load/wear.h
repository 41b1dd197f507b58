// What a planned workout costs the muscles.
//
// Wear has no unit. It is a house scale for plans, where nothing has been measured yet: a usual
// easy run costs 0.4, a hard session 1.0, a usual long run 1.6 and a marathon 4. A run that is
// twice as long as this runner's usual run of its kind costs twice as much.
#pragma once

#include <map>
#include <vector>

#include "core/race.h"
#include "training/plan.h"

namespace rubdown::load {

/// Kilometres, known or guessed: from the duration at the runner's pace, or at 6:00 min/km.
/// Empty when the workout tells neither.
[[nodiscard]] std::optional<double> length_km(const training::Workout& workout);

/// The median length of each kind of run in a plan: what "usual" means for this runner.
class UsualRuns {
 public:
  explicit UsualRuns(const training::Plan& plan);
  /// This run's length among the runner's runs of its kind, held within [0.5, 2]; 1 when unknown.
  [[nodiscard]] double size_of(const training::Workout& workout) const;

 private:
  std::map<training::WorkoutKind, double> median_km_;
};

/// What a usual workout of this kind costs. Source: our own scale, see docs/mathematics.md.
[[nodiscard]] double usual_wear(training::WorkoutKind kind);
/// What a race costs: 1.2, 1.6, 2.4, 4 and 6 for 5k, 10k, half marathon, marathon, ultra.
[[nodiscard]] double race_wear(RaceDistance distance);

}  // namespace rubdown::load
