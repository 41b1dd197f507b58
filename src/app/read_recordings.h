// Recorded files become one runner's history.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "activity/read_all.h"
#include "core/result.h"
#include "load/history.h"

namespace rubdown::app {

/// Errors  NotFound: a path that is not there. BadInput: nothing that could be read as a session.
[[nodiscard]] Result<activity::Reading> read_all_sessions(
    const std::vector<std::filesystem::path>& paths, const activity::Progress& progress = {});

struct Recordings {
  activity::Reading reading;  // what was read, and what was refused and why
  load::History history;
};

/// Of files; or, without any, of what the store at `store_path` (empty: the usual place) keeps.
/// Errors  those of read_all_sessions and of the store; NotFound: an empty store; BadInput:
///         thresholds that nobody has, or no session up to request.last.
[[nodiscard]] Result<Recordings> read_recordings(const std::vector<std::filesystem::path>& paths,
                                                 const std::string& store_path,
                                                 const load::HistoryRequest& request,
                                                 const activity::Progress& progress = {});

}  // namespace rubdown::app
