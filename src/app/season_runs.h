// What was run until a season's last day: read, weighed and told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "activity/read_all.h"
#include "app/request.h"
#include "core/result.h"

namespace rubdown::app {

struct SeasonRuns {
  std::optional<load::History> history{};  // nothing: no session up to that day
  std::vector<std::string> notes{};        // what was left out, in sentences
};

/// The files of the request; without any, the sessions of the store, which may be none.
/// Errors  those of read_all_sessions.
[[nodiscard]] Result<activity::Reading> sessions_of(const Request& request);

/// The history of the sessions up to `until`, which ends with the last of them: what comes after a
/// season says nothing of it. The season's `races` are weighed as races.
/// Errors  BadInput: thresholds that nobody has.
[[nodiscard]] Result<SeasonRuns> season_runs(const activity::Reading& reading,
                                             load::HistoryRequest request,
                                             const std::vector<Race>& races, Day until);

}  // namespace rubdown::app
