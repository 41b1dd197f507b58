// A runner's body in the words of the command line: sex, heart rates, paces.
#pragma once

#include <optional>
#include <string>

#include "cli/options.h"
#include "core/result.h"
#include "load/thresholds.h"

namespace rubdown::cli {

struct BodyWords {
  std::string sex;  // "woman", "man"; empty: not told
  std::optional<double> max_heart_rate;
  std::optional<double> rest_heart_rate;
  std::optional<double> threshold_heart_rate;
  std::string threshold_pace;  // "4:10"
};

void add_body_options(Options& options, BodyWords& words);

/// Nothing when no sex was told.
[[nodiscard]] std::optional<load::Sex> sex_from(const BodyWords& words);

/// What was told of thresholds, from that day on; nothing when nothing was.
/// Errors  BadInput for a pace that is none.
[[nodiscard]] Result<std::optional<load::ThresholdEntry>> thresholds_from(const BodyWords& words,
                                                                          Day from);

}  // namespace rubdown::cli
