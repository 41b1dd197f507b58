// Packing is most of what keeping a session costs, and SQLite writes on one thread: so other
// threads pack ahead of it.
#pragma once

#include <atomic>
#include <future>
#include <span>
#include <thread>
#include <vector>

#include "activity/session.h"
#include "store/session_series.h"

namespace rubdown::store {

/// Packs the sessions that are `wanted`, in their order, on as many threads as the machine has.
class Packing {
 public:
  /// Requires  `sessions` to outlive this, with series that nothing is wrong with.
  Packing(std::span<const activity::Session> sessions, std::vector<bool> wanted);
  ~Packing();
  Packing(const Packing&) = delete;
  Packing& operator=(const Packing&) = delete;

  /// The packed series of a session, asked for once; waits for it, or packs it when it was not
  /// wanted before.
  [[nodiscard]] PackedSeries take(std::size_t index);

 private:
  void work();

  std::span<const activity::Session> sessions_;
  std::vector<bool> wanted_;
  std::vector<std::promise<PackedSeries>> packed_;
  std::atomic<std::size_t> next_{0};
  std::vector<std::jthread> threads_;
};

}  // namespace rubdown::store
