#include "store/packing.h"

#include <algorithm>
#include <utility>

namespace rubdown::store {

Packing::Packing(std::span<const activity::Session> sessions, std::vector<bool> wanted)
    : sessions_{sessions}, wanted_{std::move(wanted)}, packed_(sessions.size()) {
  const auto count = static_cast<std::size_t>(std::count(wanted_.begin(), wanted_.end(), true));
  const std::size_t threads =
      std::min<std::size_t>(count, std::max(1U, std::thread::hardware_concurrency()));
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
}

Packing::~Packing() { next_ = sessions_.size(); }  // and the threads are waited for

void Packing::work() {
  for (std::size_t i = next_++; i < sessions_.size(); i = next_++)
    if (wanted_[i]) packed_[i].set_value(packed_of(sessions_[i]));
}

PackedSeries Packing::take(std::size_t index) {
  if (!wanted_[index]) return packed_of(sessions_[index]);
  return packed_[index].get_future().get();
}

}  // namespace rubdown::store
