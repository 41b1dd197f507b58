// What becomes of a place: findings of it, day after day.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "care/finding.h"

namespace rubdown::care {

enum class Trend { Better, Same, Worse };
/// "better", "same", "worse".
[[nodiscard]] std::string_view name_of(Trend trend);

/// Findings that nobody has renewed for longer than this say nothing of today.
inline constexpr std::chrono::days finding_lasts{28};

/// From its first finding to the one that says that it is gone, or to the latest.
struct Course {
  body::Spot spot{};
  std::vector<Finding> findings{};  // by day, at most one a day; never empty

  [[nodiscard]] const Finding& last() const { return findings.back(); }
  [[nodiscard]] bool is_open() const { return last().value > 0; }
  /// The latest against the one before it, a point or more apart; nothing after a first finding.
  [[nodiscard]] std::optional<Trend> trend() const;
};

/// A finding of both sides belongs to the left and to the right; where the two tell the same they
/// are one course again. A place that was gone, or silent for longer than a finding lasts, and
/// comes back begins a new course. Later first; of one day the higher first.
[[nodiscard]] std::vector<Course> courses_of(const std::vector<Finding>& findings);

/// Open, and told of in the last 28 days.
[[nodiscard]] bool is_current(const Course& course, Day today);
[[nodiscard]] std::vector<Course> current(const std::vector<Course>& courses, Day today);

/// Whether it is time to ask how it is now: three days after a therapist found what the runner did
/// not know of, else after a week.
[[nodiscard]] bool is_to_be_asked(const Course& course, Day today);

/// Places that were flagged on three days of the last 28, each time no better than the time before:
/// whatever it is, somebody should look at it (H-25).
[[nodiscard]] std::vector<body::Spot> flagged_thrice(const std::vector<Finding>& findings,
                                                     Day today);

/// One region, felt on both sides in the last two weeks, two points or more apart.
struct Uneven {
  const body::Region* region = nullptr;
  double left = 0;
  double right = 0;
};
[[nodiscard]] std::vector<Uneven> uneven_sides(const std::vector<Course>& courses, Day today);

}  // namespace rubdown::care
