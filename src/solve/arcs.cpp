#include "solve/arcs.h"

namespace rubdown::solve {

Arcs::Arcs(const Season& season)
    : season_{&season}, tensions_(static_cast<std::size_t>(season.memory() + 1)) {
  hastes_.reserve(static_cast<std::size_t>(season.interval_count()) * tensions_.size());
  for (int interval = 0; interval < season.interval_count(); ++interval) {
    for (int gap = season.memory() + 1; gap > 0; --gap) {
      hastes_.push_back(static_cast<double>(season.haste(interval, gap)));
    }
  }
}

void Arcs::come_to(int day) {
  earliest_ = day - season_->memory() - 1;
  const int* tension = season_->tensions(day) + season_->memory() + 1;
  for (auto& value : tensions_) value = *tension-- * static_cast<double>(value_per_unit);
}

}  // namespace rubdown::solve
