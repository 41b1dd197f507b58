// One event or line of a plan, whatever file it came from, on its way to becoming workouts.
#pragma once

#include <optional>
#include <string>

#include "core/result.h"
#include "training/describe.h"
#include "training/plan.h"
#include "training/read_plan.h"

namespace rubdown::training {

struct Entry {
  Day day;
  std::optional<Minutes> start{};
  std::optional<Seconds> length{};  // of the calendar entry; taken where the text says neither
                                    // distance nor duration
  std::string title{};
  std::string details{};
  std::string place{};
  // What a column of its own says; it outranks the text.
  std::optional<WorkoutKind> kind{};
  std::optional<Metres> distance{};
  std::optional<Seconds> duration{};
};

/// Adds the entry's workouts to the plan, or lists it as not understood. Kinds that the text does
/// not name are left to settle_kinds.
void add_entry(Plan& plan, const Entry& entry, DistanceUnit unit);

/// Sorts by day, leaves out what lies outside options.from to options.until, settles the kinds.
/// Errors  BadInput when no run is left, with what was found instead.
[[nodiscard]] Result<Plan> finish_plan(Plan plan, std::string_view name,
                                       const PlanOptions& options);

/// More events or lines than this are no training plan.
inline constexpr std::size_t most_entries = 20'000;

}  // namespace rubdown::training
