#include "app/keep.h"

#include <cstdlib>
#include <utility>

#include "app/kept_plans.h"
#include "app/read_recordings.h"
#include "store/place.h"
#include "store/profile.h"
#include "store/sessions.h"

namespace rubdown::app {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// Nothing in a store that is new.
Result<std::optional<store::Id>> known_runner(store::Store& store,
                                              const std::filesystem::path& path) {
  RUBDOWN_TRY(const auto runners, store::all_runners(store));
  if (runners.empty()) return std::optional<store::Id>{};
  if (runners.size() == 1) return std::optional{runners.front().id};
  return fail(Fault::Conflict, path.string(),
              "found a store of several runners; expected one runner's own: give another one with "
              "--store FILE");
}

Result<store::Id> the_runner(store::Store& store, const std::filesystem::path& path) {
  RUBDOWN_TRY(const auto known, known_runner(store, path));
  if (known) return *known;
  RUBDOWN_TRY(auto batch, store.begin());
  // Another program may have been quicker: only who holds the store for writing can know.
  RUBDOWN_TRY(const auto made_meanwhile, known_runner(store, path));
  if (made_meanwhile) return *made_meanwhile;
  const auto runner = store::new_id();
  RUBDOWN_TRY_VOID(store::put_runner(batch, runner, {.name = "me"}));
  RUBDOWN_TRY_VOID(batch.commit());
  return runner;
}

}  // namespace

Result<std::filesystem::path> place_of_store(const std::string& path) {
  if (!path.empty()) return path;
  const auto usual = store::default_path(variable("XDG_DATA_HOME"), variable("HOME"));
  if (!usual) {
    return fail(Fault::BadInput, "--store",
                "neither XDG_DATA_HOME nor HOME names a folder; expected --store FILE");
  }
  return *usual;
}

Result<Keep> open_keep(const std::string& path) {
  RUBDOWN_TRY(std::filesystem::path place, place_of_store(path));
  RUBDOWN_TRY(auto store, store::Store::open(place));
  RUBDOWN_TRY(const store::Id runner, the_runner(store, place));
  return Keep{std::move(place), std::move(store), runner};
}

Result<std::optional<Keep>> open_keep_if_there(const std::string& path) {
  RUBDOWN_TRY(const std::filesystem::path place, place_of_store(path));
  std::error_code ignored;
  if (!std::filesystem::exists(place, ignored)) {
    if (path.empty()) return std::optional<Keep>{};
    return fail(Fault::NotFound, path,
                "there is no such store; rubdown init --store FILE makes one");
  }
  RUBDOWN_TRY(Keep keep, open_keep(place.string()));
  return std::optional<Keep>{std::move(keep)};
}

Result<Imported> import_recordings(const std::vector<std::filesystem::path>& paths,
                                   const std::string& store_path, const ImportProgress& progress) {
  RUBDOWN_TRY(activity::Reading reading, read_all_sessions(paths, progress.reading));
  RUBDOWN_TRY(Keep keep, open_keep(store_path));
  RUBDOWN_TRY(auto batch, keep.store.begin());
  RUBDOWN_TRY(const auto put,
              store::put_sessions(batch, keep.runner, reading.sessions, progress.keeping));
  RUBDOWN_TRY_VOID(batch.commit());
  RUBDOWN_TRY_VOID(match_plans(keep));
  Imported imported{.store = keep.path, .reading = std::move(reading)};
  for (const auto& one : put) {
    if (one.outcome == store::Outcome::Added) ++imported.added;
    if (one.outcome == store::Outcome::Known) ++imported.known;
    if (one.outcome == store::Outcome::Replaced) ++imported.replaced;
  }
  return imported;
}

Result<std::vector<activity::Session>> kept_sessions(Keep& keep,
                                                     const activity::Progress& progress) {
  RUBDOWN_TRY(const auto summaries, store::session_summaries(keep.store, keep.runner));
  std::vector<activity::Session> sessions;
  for (const auto& summary : summaries) {
    RUBDOWN_TRY(auto session, store::load_session(keep.store, keep.runner, summary.id));
    sessions.push_back(std::move(session));
    if (progress) progress(sessions.size(), summaries.size());
  }
  return sessions;
}

}  // namespace rubdown::app
