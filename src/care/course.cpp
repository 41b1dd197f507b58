#include "care/course.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace rubdown::care {
namespace {

using body::Side;
using body::Spot;

/// A point is the least that a person tells apart on such a scale from one day to the next.
constexpr double told_apart = 1;

std::vector<Spot> sides_of(const Spot& spot) {
  if (spot.side != Side::Both) return {spot};
  return {{spot.region, Side::Left}, {spot.region, Side::Right}};
}

struct BySpot {
  bool operator()(const Spot& a, const Spot& b) const {
    return std::tuple{a.region->id, a.side} < std::tuple{b.region->id, b.side};
  }
};

/// Of two findings on one day the one that was told later counts.
void add(std::vector<Finding>& findings, const Finding& finding) {
  if (!findings.empty() && findings.back().day == finding.day)
    findings.back() = finding;
  else
    findings.push_back(finding);
}

using FindingsBySpot = std::map<Spot, std::vector<Finding>, BySpot>;

/// By day; a finding of both sides stands with each of them.
FindingsBySpot by_spot(std::vector<Finding> findings) {
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return a.day < b.day; });
  FindingsBySpot all;
  for (const Finding& finding : findings)
    for (const Spot& spot : sides_of(finding.spot)) add(all[spot], finding);
  return all;
}

/// The courses of one place: each ends with a finding that says it is gone, or with one that nobody
/// renewed in time.
void cut(const Spot& spot, const std::vector<Finding>& findings, std::vector<Course>& courses) {
  bool is_open = false;
  for (const Finding& finding : findings) {
    if (!is_open || finding.day - courses.back().last().day > finding_lasts)
      courses.push_back({spot, {}});
    courses.back().findings.push_back(finding);
    is_open = finding.value > 0;
  }
}

/// The left and the right side of a course that was always told of both.
void join_sides(std::vector<Course>& courses) {
  for (std::size_t i = 0; i < courses.size(); ++i) {
    Course& left = courses[i];
    if (left.spot.side != Side::Left) continue;
    const auto right = std::find_if(courses.begin(), courses.end(), [&](const Course& other) {
      return other.spot == Spot{left.spot.region, Side::Right} && other.findings == left.findings;
    });
    if (right == courses.end()) continue;
    left.spot.side = Side::Both;
    courses.erase(right);  // it lies behind: regions are one after another, left before right
  }
}

}  // namespace

std::string_view name_of(Trend trend) {
  constexpr std::array<std::string_view, 3> names = {"better", "same", "worse"};
  return names[static_cast<std::size_t>(trend)];
}

std::optional<Trend> Course::trend() const {
  if (findings.size() < 2) return {};
  const double change = last().value - findings[findings.size() - 2].value;
  if (change <= -told_apart) return Trend::Better;
  return change >= told_apart ? Trend::Worse : Trend::Same;
}

std::vector<Course> courses_of(const std::vector<Finding>& findings) {
  std::vector<Course> courses;
  for (const auto& [spot, of_spot] : by_spot(findings)) cut(spot, of_spot, courses);
  join_sides(courses);
  std::stable_sort(courses.begin(), courses.end(), [](const Course& a, const Course& b) {
    return std::tuple{a.last().day, a.last().value} > std::tuple{b.last().day, b.last().value};
  });
  return courses;
}

bool is_current(const Course& course, Day today) {
  return course.is_open() && course.last().day <= today &&
         today - course.last().day <= finding_lasts;
}

std::vector<Course> current(const std::vector<Course>& courses, Day today) {
  std::vector<Course> found;
  std::copy_if(courses.begin(), courses.end(), std::back_inserter(found),
               [&](const Course& course) { return is_current(course, today); });
  return found;
}

bool is_to_be_asked(const Course& course, Day today) {
  if (!course.is_open()) return false;
  const auto waited = today - course.last().day;
  const std::chrono::days wait{course.last().was_known ? 7 : 3};
  return waited >= wait && waited <= finding_lasts;
}

std::vector<Spot> flagged_thrice(const std::vector<Finding>& findings, Day today) {
  constexpr int too_often = 3;
  std::vector<Spot> spots;
  for (const auto& [spot, of_spot] : by_spot(findings)) {
    int flags = 0;
    double before = 0;
    for (const Finding& finding : of_spot) {
      const bool is_recent = finding.day <= today && today - finding.day < finding_lasts;
      if (is_recent && finding.value > 0 && finding.value >= before) ++flags;
      before = finding.value;
    }
    if (flags < too_often) continue;
    // The left of a region comes just before its right.
    if (!spots.empty() && spots.back() == Spot{spot.region, Side::Left})
      spots.back().side = Side::Both;
    else
      spots.push_back(spot);
  }
  return spots;
}

std::vector<Uneven> uneven_sides(const std::vector<Course>& courses, Day today) {
  constexpr std::chrono::days recent{14};
  constexpr double apart = 2;
  std::vector<Uneven> found;
  const auto latest = [&](const body::Region* region, Side side) -> const Course* {
    const auto at = std::find_if(courses.begin(), courses.end(), [&](const Course& course) {
      return course.spot == Spot{region, side} && today - course.last().day <= recent;
    });
    return at == courses.end() ? nullptr : &*at;
  };
  for (const body::Region& region : body::regions()) {
    const Course* left = latest(&region, Side::Left);
    const Course* right = latest(&region, Side::Right);
    if (!left || !right) continue;
    const double difference = left->last().value - right->last().value;
    if (difference >= apart || difference <= -apart)
      found.push_back({&region, left->last().value, right->last().value});
  }
  return found;
}

}  // namespace rubdown::care
