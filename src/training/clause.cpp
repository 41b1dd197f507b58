#include "training/clause.h"

#include <algorithm>

namespace rubdown::training {
namespace {

/// Repetitions that are shorter than this are strides, whatever they are called.
constexpr double shortest_repetition_m = 150;
constexpr double shortest_repetition_s = 20;
/// The middle of "2-4 miles" restated as 4.
constexpr double most_restated_ratio = 1.45;

bool is_plain(const Part& part) {
  return part.role == Part::Role::Main && !part.repeated && part.metres > 0;
}

bool restates(const std::vector<Part>& parts) {
  if (parts.size() < 2 || !is_plain(parts.back())) return false;
  const double last = parts.back().metres;
  return std::any_of(parts.begin(), parts.end() - 1, [&](const Part& part) {
    const double larger = std::max(part.metres, last);
    return is_plain(part) && larger <= most_restated_ratio * std::min(part.metres, last);
  });
}

bool is_stride_sized(const Part& part) {
  if (!part.repeated || part.times <= 1) return false;
  return part.metres > 0 ? part.metres < shortest_repetition_m
                         : part.seconds < shortest_repetition_s;
}

}  // namespace

bool Clause::ends_with_plain_amount() const { return !parts.empty() && !parts.back().repeated; }

std::vector<Part> Clause::settled(double last_times) const {
  std::vector<Part> result = parts;
  if (!races && restates(result)) result.pop_back();
  for (Part& part : result) {
    const bool main_repetition = part.role == Part::Role::Main && part.repeated;
    if (other_sport && !says_run)
      part.role = Part::Role::OtherSport;
    else if (main_repetition && (strides || is_stride_sized(part)))
      part.role = Part::Role::Strides;
    if (part.role == Part::Role::Pause) part.times *= last_times;
  }
  return result;
}

}  // namespace rubdown::training
