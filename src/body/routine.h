// One evening's self-massage: from what the body needs, what is at hand and what is to be left
// alone, to steps in their order. A pure function; docs/selfcare.md explains every number.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "body/self_massage.h"
#include "body/spot.h"
#include "core/units.h"

namespace rubdown::body {

/// A place that wants work, and how much, 0 to 10.
struct Need {
  Spot spot;
  double level = 0;
  std::string why;    // "4.2 of 10 expected, most of it from 28.0 km, Sunday 3 October"
  bool felt = false;  // the runner or a therapist said so; not a forecast, not a plan
};

/// A reason for leaving something alone.
struct Stop {
  std::string why;
  std::string rule;  // "S-06"
};

struct LeftAlone {
  Spot spot;
  Stop stop;
};

struct DoneBefore {
  Spot spot;
  Day day;
};

struct RoutineRequest {
  Day day{};
  std::vector<Need> needs{};
  std::vector<std::string> tools{};  // ids of what is owned; hands are always there
  int minutes = 10;                  // more than 15 are not used
  std::vector<LeftAlone> left_alone{};
  std::optional<Stop> barred{};         // all self-massage
  std::optional<Stop> no_percussion{};  // the percussion gun
  std::vector<DoneBefore> done{};       // this week
  bool hard_tomorrow = false;
  bool race_tomorrow = false;
  std::optional<int> days_since_race{};  // 0: today
};

struct Step {
  Spot spot;  // never both sides: each side is a step
  const Technique* technique = nullptr;
  int sets = 1;
  int seconds = 0;      // of one set
  bool gentle = false;  // lightly, whatever the ceiling
  std::string why;

  /// With the rests between its sets.
  [[nodiscard]] int seconds_in_all() const;
};

struct LeftOut {
  Spot spot;
  std::string why;
  std::string rule;  // empty: no rule, but time or tools
};

struct Routine {
  Day day{};
  std::vector<Step> steps{};  // what is needed most first
  std::vector<LeftOut> left_out{};
  std::optional<Stop> barred{};      // then there are no steps
  std::vector<std::string> notes{};  // what holds for all of it, in sentences

  /// With the changes from step to step.
  [[nodiscard]] int seconds_in_all() const;
};

/// Seconds to get from one step to the next.
inline constexpr int change_s = 10;

/// Method  Needs are taken apart into single sides, cleared of what is left alone, too sore or done
///         today, filled up with what running loads most, and ordered by points; each gets
///         the best technique that is allowed, and time is dealt out from the first to the last.
/// Gives   Always the same for the same request; never more than its minutes.
[[nodiscard]] Routine make_routine(const RoutineRequest& request);

}  // namespace rubdown::body
