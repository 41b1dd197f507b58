// Recorded files become one runner's history.
#pragma once

#include <filesystem>
#include <vector>

#include "activity/read_all.h"
#include "core/result.h"
#include "load/history.h"

namespace rubdown::app {

struct Recordings {
  activity::Reading reading;  // what was read, and what was refused and why
  activity::Listing listing;  // what lay there besides; its members are not needed any more
  load::History history;
};

/// Errors  NotFound: a path that is not there. BadInput: nothing that could be read as a session,
/// or
///         thresholds that nobody has.
[[nodiscard]] Result<Recordings> read_recordings(const std::vector<std::filesystem::path>& paths,
                                                 const load::HistoryRequest& request);

}  // namespace rubdown::app
