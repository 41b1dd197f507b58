// When what is felt should be looked at by somebody, whatever it is. The limits are ours; stops
// with signs of their own are another matter and outrank these.
#pragma once

#include <string>
#include <vector>

#include "care/complaint.h"
#include "care/course.h"

namespace rubdown::care {

struct Referral {
  std::string rule{};   // "H-23"
  std::string words{};  // "left shin: pain of 7 of 10: stop running and have it looked at"
};

inline constexpr const char* strong_pain_rule = "H-23";  // pain over 5 of 10, or a limp
inline constexpr const char* rising_pain_rule = "H-24";  // pain that rises over two weeks
inline constexpr const char* flagged_rule = "H-25";      // flagged three times in 28 days

/// Of the courses that are current on that day.
[[nodiscard]] std::vector<Referral> referrals(const std::vector<Finding>& findings,
                                              const std::vector<Complaint>& complaints, Day today);

/// Pain above 5 of 10 or a limp: a place that is for somebody who examines it, not for massage.
[[nodiscard]] bool needs_examination(const Course& course,
                                     const std::vector<Complaint>& complaints);

/// The complaint about a place of this course, or null.
[[nodiscard]] const Complaint* complaint_about(const Course& course,
                                               const std::vector<Complaint>& complaints);

}  // namespace rubdown::care
