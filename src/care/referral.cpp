#include "care/referral.h"

#include <fmt/format.h>

#include <algorithm>

namespace rubdown::care {
namespace {

using body::FindingKind;

constexpr double strong_pain = 5;
constexpr std::chrono::days two_weeks{14};

bool is_strong_pain(const Course& course) {
  return course.last().kind == FindingKind::Pain && course.last().value > strong_pain;
}

/// Pain that is worse than it was two weeks ago and never got better on the way.
bool has_risen(const Course& course) {
  if (course.last().kind != FindingKind::Pain) return false;
  const Finding& last = course.last();
  const Finding* then = nullptr;
  for (const Finding& finding : course.findings) {
    if (last.day - finding.day >= two_weeks) then = &finding;
    if (then && finding.value < then->value) return false;
  }
  return then && last.value >= then->value + 1;
}

}  // namespace

const Complaint* complaint_about(const Course& course, const std::vector<Complaint>& complaints) {
  const auto found =
      std::find_if(complaints.rbegin(), complaints.rend(), [&](const Complaint& complaint) {
        return overlap(complaint.spot, course.spot) && complaint.day >= course.findings.front().day;
      });
  return found == complaints.rend() ? nullptr : &*found;
}

bool needs_examination(const Course& course, const std::vector<Complaint>& complaints) {
  const Complaint* complaint = complaint_about(course, complaints);
  return is_strong_pain(course) || (complaint && complaint->limps.value_or(false));
}

std::vector<Referral> referrals(const std::vector<Finding>& findings,
                                const std::vector<Complaint>& complaints, Day today) {
  std::vector<Referral> found;
  for (const Course& course : current(courses_of(findings), today)) {
    const std::string place = name_of(course.spot);
    if (needs_examination(course, complaints))
      found.push_back({strong_pain_rule,
                       is_strong_pain(course)
                           ? fmt::format("{}: pain of {:g} of 10: stop running on it and have it "
                                         "examined before anybody works on it.",
                                         place, course.last().value)
                           : fmt::format("{}: you limp: stop running on it and have it examined "
                                         "before anybody works on it.",
                                         place)});
    else if (has_risen(course))
      found.push_back(
          {rising_pain_rule,
           fmt::format("{}: the pain has risen over two weeks: have it examined.", place)});
  }
  for (const body::Spot& spot : flagged_thrice(findings, today))
    found.push_back(
        {flagged_rule, fmt::format("{}: told of three times in 28 days and no better: have it "
                                   "examined.",
                                   name_of(spot))});
  return found;
}

}  // namespace rubdown::care
