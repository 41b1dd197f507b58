#include "solve/stairs.h"

#include <algorithm>

namespace rubdown::solve {

void Stairs::touch(int tally) {
  const auto slot = static_cast<std::size_t>(tally);
  if (slot >= floor_.size()) floor_.resize(2 * slot + 64, unknown);
  floor_[slot] = below(tally);
  const auto rank = tallies_->rank(tally);
  const auto place = std::find_if(touched_.rbegin(), touched_.rend(), [&](int other) {
                       return tallies_->rank(other) <= rank;
                     }).base();
  touched_.insert(place, tally);
}

/// The highest step that uses up no more than `tally`. The later steps are the higher ones, so
/// that the first look mostly finds it.
Value Stairs::below(int tally) const {
  Value best = no_value;
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    if (step->value > best && tallies_->no_more(step->tally, tally)) best = step->value;
  }
  return best;
}

void Stairs::level() {
  if (is_level_) return;
  is_level_ = true;
  steps_.clear();
  Value highest = no_value;
  for (const int tally : touched_) {
    auto& floor = floor_[static_cast<std::size_t>(tally)];
    if (floor <= highest) {
      const Value lifted = below(tally);
      if (lifted >= floor) {
        floor = lifted;
        continue;
      }
    }
    if (floor == no_value) continue;
    highest = std::max(highest, floor);
    steps_.push_back({tally, floor});
  }
}

void Stairs::sink() {
  for (const int tally : touched_) floor_[static_cast<std::size_t>(tally)] = no_value;
  steps_.clear();
  is_level_ = true;
}

void Stairs::clear() {
  for (const int tally : touched_) floor_[static_cast<std::size_t>(tally)] = unknown;
  touched_.clear();
  steps_.clear();
  is_level_ = true;
}

}  // namespace rubdown::solve
