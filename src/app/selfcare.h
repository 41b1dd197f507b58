// Tonight's self-massage, put together from all that is kept; its log; the tool that would help.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/keep.h"
#include "app/request.h"
#include "body/advise.h"
#include "body/routine.h"
#include "care/self_massage.h"
#include "core/result.h"

namespace rubdown::app {

/// What is said of the body on a day besides its training, for a routine.
struct BodyWords {
  std::vector<body::Need> needs{};
  std::vector<body::LeftAlone> left_alone{};
  std::optional<body::Stop> barred{};
  std::optional<body::Stop> no_percussion{};
};

struct SelfcareRequest {
  Day day{};
  int minutes = 10;
  bool afresh = false;  // as if nothing had been done on that day yet
  BodyWords words{};    // besides what the store says
};

/// `season` is what is kept for a season that begins on that day (kept_request), with the days that
/// a safety stop closes.
/// Errors  those of the store and of window_around.
[[nodiscard]] Result<body::Routine> selfcare(Keep& keep, const Request& season,
                                             const SelfcareRequest& request);

/// Keeps steps as done; the same place with the same tool on the same day is kept once.
[[nodiscard]] Result<void> log_self_massage(Keep& keep,
                                            const std::vector<care::SelfMassage>& steps);
/// What a whole routine is in the log.
[[nodiscard]] std::vector<care::SelfMassage> as_done(const body::Routine& routine);

/// The ids of what is owned, in the order of the catalogue.
[[nodiscard]] Result<std::vector<std::string>> owned_tools(Keep& keep);

/// The tool that would help most with what the last four weeks asked for and the next two will.
[[nodiscard]] Result<body::Advice> tool_advice(Keep& keep, const Request& season, Day today);

}  // namespace rubdown::app
