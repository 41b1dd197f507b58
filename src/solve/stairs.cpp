#include "solve/stairs.h"

#include <algorithm>

namespace rubdown::solve {

void Stairs::clear() {
  for (const int tally : remembered_) known_[static_cast<std::size_t>(tally)] = unknown;
  remembered_.clear();
  steps_.clear();
  highest_ = no_value;
}

void Stairs::add(int tally, Value value) {
  const Value had = value > highest_ ? no_value : below(tally);
  remember(tally, std::max(value, had));
  if (value <= had || value == no_value) return;
  steps_.push_back({tally, value});
  highest_ = std::max(highest_, value);
}

void Stairs::remember(int tally, Value value) {
  const auto slot = static_cast<std::size_t>(tally);
  if (slot >= known_.size()) known_.resize(2 * slot + 64, unknown);
  known_[slot] = value;
  remembered_.push_back(tally);
}

/// The later steps are mostly the higher ones, so that the first look finds the best.
Value Stairs::below(int tally) const {
  Value best = no_value;
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    if (step->value > best && tallies_->no_more(step->tally, tally)) best = step->value;
  }
  return best;
}

}  // namespace rubdown::solve
