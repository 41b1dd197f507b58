// Who the runner of a store is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/keep.h"
#include "core/result.h"
#include "load/thresholds.h"
#include "store/profile.h"

namespace rubdown::app {

/// What is told of a runner; what is empty stays as it was.
struct ProfileWish {
  std::string name{};
  std::optional<load::Sex> sex{};
  std::optional<int> birth_year{};
  std::string zone{};
  std::string currency{};
  std::optional<load::ThresholdEntry> thresholds{};
};

/// Errors  BadInput for thresholds that nobody has; nothing is changed then. Conflict for another
///         currency while prices in the first one are kept.
Result<void> change_profile(Keep& keep, const ProfileWish& wish);

[[nodiscard]] Result<store::Runner> profile(Keep& keep);
[[nodiscard]] Result<std::vector<load::ThresholdEntry>> thresholds(Keep& keep);

}  // namespace rubdown::app
