// Who runs here: the runners, what they set, and what their heart rates and speeds are measured
// against.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "load/thresholds.h"
#include "store/records.h"

namespace rubdown::store {

/// All that is kept of a person besides what she did.
struct Runner {
  std::string name{};
  load::Sex sex = load::Sex::Unknown;
  std::optional<int> birth_year{};
  std::string zone{};      // "Europe/Berlin"
  std::string currency{};  // "EUR"

  friend bool operator==(const Runner&, const Runner&) = default;
};

/// Writes or replaces a runner; what belongs to her stays.
Result<void> put_runner(Batch& batch, const Id& owner, const Runner& runner);
/// Errors: NotFound.
Result<Runner> load_runner(Store& store, const Id& owner);
/// By name.
Result<std::vector<Kept<Runner>>> all_runners(Store& store);

/// A choice that the program remembers, under a name of its own.
Result<void> put_setting(Batch& batch, const Id& owner, const std::string& name,
                         const std::string& value);
Result<std::optional<std::string>> setting(Store& store, const Id& owner, const std::string& name);
/// Whether there was one.
Result<bool> remove_setting(Batch& batch, const Id& owner, const std::string& name);

// Dated thresholds are load::ThresholdEntry as they are; put and all are those of records.h.
extern template Result<void> put(Batch&, const Id&, const Kept<load::ThresholdEntry>&);
extern template Result<std::vector<Kept<load::ThresholdEntry>>> all(Store&, const Id&);

/// The entries with the runner's sex, in their order, ready to be asked.
/// Errors  NotFound; BadInput when an entry is one that ThresholdHistory refuses.
Result<load::ThresholdHistory> threshold_history(Store& store, const Id& owner);

}  // namespace rubdown::store
