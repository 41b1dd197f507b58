// A training plan from an iCalendar file.
#pragma once

#include <string_view>

#include "training/read_plan.h"

namespace rubdown::training {

/// Every event gives workouts, or an entry in not_understood.
///   - A time in UTC becomes the runner's local time (options.zone, else X-WR-TIMEZONE, else UTC
///   with
///     a note); a time with a zone of its own and a floating time are taken as they are written.
///   - RRULE, RDATE and EXDATE are followed up to options.until, else up to two years after the
///   first
///     event; a rule gives at most 1,000 days, all rules together at most 20,000 workouts.
///   - An event with RECURRENCE-ID stands in for that day of the series with its UID; the last of
///     two events with the same UID and start counts; cancelled events are left out.
///   - An event over several days is a rest on each of them if it says so, else not understood.
/// Errors  those of read_ics_lines; a rule that repeats within a day; no run in the file.
[[nodiscard]] Result<Plan> read_ics_plan(std::string_view bytes, std::string_view name,
                                         const PlanOptions& options);

}  // namespace rubdown::training
