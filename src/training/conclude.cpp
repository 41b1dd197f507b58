#include "training/conclude.h"

#include <algorithm>
#include <cmath>

namespace rubdown::training {
namespace {

using PartRole = Part::Role;

const KindNamed* first_named(const Reading& reading, auto&& wanted) {
  const auto found = std::find_if(reading.kinds.begin(), reading.kinds.end(), wanted);
  return found == reading.kinds.end() ? nullptr : &*found;
}

bool is_light(WorkoutKind kind) { return kind == WorkoutKind::Easy; }

bool is_other_sport(WorkoutKind kind) {
  return kind == WorkoutKind::Cross || kind == WorkoutKind::Strength;
}

bool has_run_amount(const Reading& reading) {
  return reading.total_metres > 0 || reading.lone_metres > 0 ||
         std::any_of(reading.parts.begin(), reading.parts.end(), [](const Part& part) {
           return part.metres > 0 && part.role != PartRole::OtherSport;
         });
}

std::optional<WorkoutKind> kind_named(const Reading& reading) {
  const auto outside = [](const KindNamed& named) { return !named.inside; };
  const KindNamed* first = first_named(reading, outside);
  if (first == nullptr) first = first_named(reading, [](const KindNamed&) { return true; });
  if (first == nullptr) return std::nullopt;
  if (first->kind == WorkoutKind::Rest) return first->kind;
  const bool is_long = first_named(reading, [](const KindNamed& named) {
    return !named.inside && named.kind == WorkoutKind::Long;
  });
  if (is_long) return WorkoutKind::Long;
  if (is_other_sport(first->kind) && (reading.says_run || has_run_amount(reading))) {
    const KindNamed* run = first_named(
        reading, [](const KindNamed& named) { return is_run(named.kind) && !named.inside; });
    return run != nullptr ? std::optional{run->kind} : std::nullopt;
  }
  if (is_light(first->kind) && reading.hard_repetitions) {
    const KindNamed* hard =
        first_named(reading, [](const KindNamed& named) { return is_hard(named.kind); });
    return hard != nullptr ? hard->kind : WorkoutKind::Intervals;
  }
  return first->kind;
}

std::optional<WorkoutKind> kind_of_effort(PaceClass effort) {
  switch (effort) {
    case PaceClass::Marathon:
      return WorkoutKind::RacePace;
    case PaceClass::Threshold:
      return WorkoutKind::Tempo;
    case PaceClass::Fast:
      return WorkoutKind::Intervals;
    case PaceClass::Easy:
      return std::nullopt;
  }
  return std::nullopt;
}

/// A race is as long as its name says; a run that is called after one is not.
bool fits_race(const Reading& reading) {
  const auto metres = metres_of(reading);
  return !metres || std::abs(*metres - *reading.race_metres) < 0.1 * *reading.race_metres;
}

struct Sums {
  double plain = 0;  // the run as a whole
  int plain_count = 0;
  double ends = 0;  // warm-up and cool-down
  double repetitions = 0;
  double pauses = 0;
  [[nodiscard]] double all() const { return plain + ends + repetitions + pauses; }
};

template <class Measure>
Sums sums_of(const Reading& reading, Measure measure, bool bare_too) {
  Sums sums;
  for (const Part& part : reading.parts) {
    const double amount = measure(part) * part.times;
    if (amount <= 0 || part.inside || (part.bare && !bare_too)) continue;
    switch (part.role) {
      case PartRole::Main:
        (part.repeated ? sums.repetitions : sums.plain) += amount;
        sums.plain_count += part.repeated ? 0 : 1;
        break;
      case PartRole::WarmUp:
      case PartRole::CoolDown:
        sums.ends += amount;
        break;
      case PartRole::Pause:
        sums.pauses += amount;
        break;
      case PartRole::Strides:
      case PartRole::OtherSport:
        break;
    }
  }
  return sums;
}

/// "10 km, 5 x 1 km fast" is ten kilometres; with a warm-up named, everything adds up.
std::optional<double> whole_of(const Sums& sums, bool says_warm_up) {
  if (sums.plain <= 0 && sums.ends <= 0) return std::nullopt;
  const bool contains_repetitions =
      !says_warm_up && sums.plain_count == 1 && sums.repetitions <= sums.plain;
  return contains_repetitions ? sums.plain : sums.all();
}

template <class Measure>
std::optional<double> stated(const Reading& reading, Measure measure) {
  const Sums with_unit = sums_of(reading, measure, false);
  if (const bool enough = with_unit.plain > 0; enough) {
    // A bare number beside real distances is a count, unless it belongs to the warm-up.
    const Sums all = sums_of(reading, measure, true);
    return whole_of(all.plain_count == with_unit.plain_count ? all : with_unit,
                    reading.says_warm_up);
  }
  return whole_of(sums_of(reading, measure, true), reading.says_warm_up);
}

double metres_in_part(const Part& part) { return part.metres; }
double seconds_in_part(const Part& part) { return part.seconds; }

/// A stated total holds unless it is less than what it must contain (a slip of the pen, or the
/// bracket meant something else).
std::optional<double> whole(const Reading& reading, double total, double (*measure)(const Part&)) {
  const auto parts = stated(reading, measure);
  const Sums sums = sums_of(reading, measure, true);
  if (total > 0 && total >= 0.95 * (sums.all() - sums.pauses)) return total;
  if (parts) return parts;
  return total > 0 ? std::optional{total} : std::nullopt;
}

}  // namespace

std::optional<WorkoutKind> kind_of(const Reading& reading) {
  if (const auto kind = kind_named(reading)) return kind;
  if (reading.hard_repetitions) return WorkoutKind::Intervals;
  if (reading.effort)
    if (const auto kind = kind_of_effort(*reading.effort)) return kind;
  if (reading.says_pace) return WorkoutKind::RacePace;
  if (reading.race_metres && fits_race(reading)) return WorkoutKind::Race;
  if (reading.strides) return WorkoutKind::Easy;
  return std::nullopt;
}

bool speaks_of_run(const Reading& reading) {
  const bool amount = has_run_amount(reading) || (reading.amounts_only && !reading.parts.empty());
  return reading.says_run || reading.says_warm_up || reading.hard_repetitions || amount;
}

std::optional<double> metres_of(const Reading& reading) {
  return whole(reading, std::max(reading.total_metres, reading.lone_metres), metres_in_part);
}

std::optional<double> seconds_of(const Reading& reading) {
  return whole(reading, reading.total_seconds, seconds_in_part);
}

std::optional<double> other_sport_seconds_of(const Reading& reading) {
  double sum = 0;
  for (const Part& part : reading.parts)
    if (part.role == PartRole::OtherSport && !part.inside) sum += part.seconds * part.times;
  return sum > 0 ? std::optional{sum} : std::nullopt;
}

std::optional<double> race_day_metres_of(const Reading& reading) {
  if (reading.says_warm_up) return metres_of(reading);
  double longest = std::max(reading.total_metres, reading.lone_metres);
  for (const Part& part : reading.parts)
    if (part.role == PartRole::Main && !part.inside) longest = std::max(longest, part.metres);
  return longest > 0 ? std::optional{longest} : std::nullopt;
}

std::optional<double> race_metres_of(const Reading& reading) {
  if (reading.race_metres) return reading.race_metres;
  for (const Part& part : reading.parts)
    if (part.metres > 0 && part.role == PartRole::Main && !part.inside) return part.metres;
  return std::nullopt;
}

}  // namespace rubdown::training
