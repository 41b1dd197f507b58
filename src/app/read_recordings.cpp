#include "app/read_recordings.h"

#include <fmt/format.h>

#include "activity/walk.h"
#include "app/keep.h"

namespace rubdown::app {
namespace {

/// The first few reasons, for the message that nothing was read.
std::string why_nothing(const activity::Reading& reading) {
  std::string why;
  for (std::size_t i = 0; i < reading.refused.size() && i < 3; ++i) {
    why += fmt::format("; {}: {}", reading.refused[i].where, reading.refused[i].what);
  }
  return why;
}

}  // namespace

Result<activity::Reading> read_all_sessions(const std::vector<std::filesystem::path>& paths,
                                            const activity::Progress& progress) {
  for (const auto& path : paths) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) {
      return fail(Fault::NotFound, path.string(),
                  "there is no such file or folder; check the path, or give an absolute one");
    }
  }
  auto reading = activity::read_all(activity::walk(paths), {.progress = progress});
  if (reading.sessions.empty()) {
    return fail(Fault::BadInput, paths.front().string(),
                fmt::format("found no recorded session; expected FIT, TCX or GPX files, or folders "
                            "and archives of them{}",
                            why_nothing(reading)));
  }
  return reading;
}

Result<Recordings> read_recordings(const std::vector<std::filesystem::path>& paths,
                                   const std::string& store_path,
                                   const load::HistoryRequest& request,
                                   const activity::Progress& progress) {
  Recordings recordings;
  if (!paths.empty()) {
    RUBDOWN_TRY(recordings.reading, read_all_sessions(paths, progress));
  } else {
    RUBDOWN_TRY(Keep keep, open_keep(store_path));
    RUBDOWN_TRY(recordings.reading.sessions, kept_sessions(keep, progress));
    if (recordings.reading.sessions.empty()) {
      return fail(Fault::NotFound, keep.path.string(),
                  "found no session; rubdown import PATH... keeps what a watch recorded");
    }
  }
  RUBDOWN_TRY(auto history, load::history_of(recordings.reading.sessions, request));
  if (!history) {
    return fail(Fault::BadInput, "--until",
                "all sessions lie after that day; expected a later one");
  }
  recordings.history = *std::move(history);
  return recordings;
}

}  // namespace rubdown::app
