// Soreness to come, by region and day: a house model, labelled as ours wherever it is shown.
//
// Every session adds two contributions to a region, one from level running and one from descending,
// each with its own course over the days. Contributions add up in a dose that saturates:
//
//   soreness = floor + (10 - floor) (1 - exp(-scale * dose(day)))
//   dose(day) = sum over sessions and parts of -ln(1 - (1 - exp(-d)) * kernel(day))
//
// so that one marathon gives exactly the published day-after values, and two sessions never give
// more than 10. A reported value replaces the forecast of its day and corrects the days that
// follow.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "core/units.h"
#include "load/bout.h"
#include "load/region.h"

namespace rubdown::load {

/// How sore this runner is in one region, next to the eleven of the table: the logarithm of a
/// scale.
struct PersonalScale {
  double log_mean = 0;
  double log_variance = 0.16;  // before any report
};
using PersonalScales = std::array<PersonalScale, region_count>;

/// What a runner said: 0 to 10.
struct SorenessReport {
  Day day{};
  Region region = Region::Quads;
  double value = 0;
};

struct Contribution {
  std::size_t bout = 0;  // index into the bouts
  double points = 0;     // of the forecast above the floor
  std::string words{};   // "28.0 km with 420 m down, Sunday 3 October: 2.1 of 3.4"
};

struct RegionSoreness {
  double median = 0;
  double low = 0;  // the 80 % interval
  double high = 0;
  bool is_reported = false;
  std::vector<Contribution> largest{};  // at most three, the largest first
};

struct SorenessDay {
  Day day{};
  std::array<RegionSoreness, region_count> regions{};
};

struct SorenessForecast {
  std::vector<SorenessDay> days{};
  PersonalScales scales{};  // what the reports up to the last day taught
};

/// Method  Day by day. A report r on a day with forecast f: the day shows r; the rest r - f fades
///         with the region's tau; and the personal scale moves by at most a fifth of
///         what would explain it, less where the dose says little.
/// Takes   bouts and reports in the order of their days, novelty set; days before `from` count too.
/// A
///         bout's day shows soreness after the session; the day of a report must not be after the
///         last day. Reports outside 0 to 10 are held within it.
/// Source  House; see docs/load.md for its constants and what they were fitted to.
[[nodiscard]] SorenessForecast soreness(std::span<const Bout> bouts,
                                        std::span<const SorenessReport> reports, Day from, Day last,
                                        const PersonalScales& scales = {});

}  // namespace rubdown::load
