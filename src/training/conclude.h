// From what a text says to what kind of workout it is, and how far and how long it goes.
#pragma once

#include <optional>

#include "training/plan.h"
#include "training/reading.h"

namespace rubdown::training {

/// The first kind that is named wins, except that
///   - a long run is long, however it begins or ends ("progression long run");
///   - an easy run with hard repetitions is intervals;
///   - strength and other sports give way to a run that is named with them;
/// and where no kind is named, repetitions, then named paces, then a race's name decide.
/// Nothing: a run of unknown kind, or no workout at all.
[[nodiscard]] std::optional<WorkoutKind> kind_of(const Reading& reading);

/// Does the text speak of a run at all?
[[nodiscard]] bool speaks_of_run(const Reading& reading);

/// The whole workout in metres: a stated total, else the distance that the rest lies inside, else
/// the sum of warm-up, repetitions, pauses and cool-down. Nothing when only repetitions are known.
[[nodiscard]] std::optional<double> metres_of(const Reading& reading);
/// The same in seconds.
[[nodiscard]] std::optional<double> seconds_of(const Reading& reading);
/// The time of what is no run: a ride, a swim, the gym.
[[nodiscard]] std::optional<double> other_sport_seconds_of(const Reading& reading);
/// All that is run on the day of a race: "5k race {9}" is a race within nine miles.
[[nodiscard]] std::optional<double> race_day_metres_of(const Reading& reading);
/// The race's own length: "5k race, 14 km in all" is 5 km.
[[nodiscard]] std::optional<double> race_metres_of(const Reading& reading);

}  // namespace rubdown::training
