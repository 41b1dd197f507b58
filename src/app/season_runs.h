// What was run until a season's last day: read, weighed and told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activity/session.h"
#include "app/request.h"
#include "core/result.h"

namespace rubdown::app {

struct SeasonRuns {
  std::optional<load::History> history{};  // nothing: no session up to that day
  std::vector<std::string> notes{};        // what was left out, in sentences
};

/// The history of the sessions up to `until`, which ends with the last of them: what comes after a
/// season says nothing of it. The season's `races` are weighed as races. Files that were `refused`
/// are told.
/// Errors  BadInput: thresholds that nobody has.
[[nodiscard]] Result<SeasonRuns> season_runs(const std::vector<activity::Session>& sessions,
                                             const std::vector<Error>& refused,
                                             load::HistoryRequest request,
                                             const std::vector<Race>& races, Day until);

}  // namespace rubdown::app
