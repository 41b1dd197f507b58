// The runner's own store: where it lies, whose it is, and recordings into it and out of it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "activity/read_all.h"
#include "activity/session.h"
#include "core/result.h"
#include "store/store.h"

namespace rubdown::app {

/// A store and the one runner whom a terminal speaks for.
struct Keep {
  std::filesystem::path path;
  store::Store store;
  store::Id runner;
};

/// `path`, or where XDG_DATA_HOME and HOME say when it is empty.
/// Errors  BadInput when neither variable names a place.
[[nodiscard]] Result<std::filesystem::path> place_of_store(const std::string& path);

/// Opens the store at `path`, or where XDG_DATA_HOME and HOME say when it is empty, and makes both
/// it and the runner on first use.
/// Errors  those of Store::open and place_of_store; Conflict when the store has several runners, of
///         whom a terminal cannot know which one types.
[[nodiscard]] Result<Keep> open_keep(const std::string& path);

/// The same for who only asks: nothing is made, and where there is no store there is no answer.
[[nodiscard]] Result<std::optional<Keep>> open_keep_if_there(const std::string& path);

struct Imported {
  std::filesystem::path store;
  activity::Reading reading;  // what was read, and what was refused and why
  std::size_t added = 0;
  std::size_t known = 0;
  std::size_t replaced = 0;  // by a fuller recording of the same run
};

/// How far an import has come: files first, then sessions into the store.
struct ImportProgress {
  activity::Progress reading{};
  activity::Progress keeping{};
};

/// Reads what lies under `paths` and keeps it, all or nothing: one batch.
/// Errors  as read_all_sessions; those of the store.
[[nodiscard]] Result<Imported> import_recordings(const std::vector<std::filesystem::path>& paths,
                                                 const std::string& store_path,
                                                 const ImportProgress& progress = {});

/// All sessions that are kept, by start.
[[nodiscard]] Result<std::vector<activity::Session>> kept_sessions(
    Keep& keep, const activity::Progress& progress = {});

}  // namespace rubdown::app
