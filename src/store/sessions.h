// What a runner ran.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "activity/read_all.h"
#include "activity/session.h"
#include "store/store.h"

namespace rubdown::store {

enum class Outcome {
  Added,
  Known,     // was there already: nothing was written
  Replaced,  // this one was read from more files than the one there, and took its place and id
};

struct PutSession {
  Id id;  // of the session as it is kept
  Outcome outcome = Outcome::Added;

  friend bool operator==(const PutSession&, const PutSession&) = default;
};

/// Writes sessions that were read from files; one answer for each, in their order. Two sessions are
/// the same when they share a source (its sha256) and begin in the same second, so that a second
/// import changes nothing. One that was read from all the files of those that it meets, and from
/// more, replaces them under the first one's id; what was matched with them stays matched.
/// A session without sources is always added. `progress` is told after each.
/// Errors  NotFound when there is no such runner; BadInput, naming the session's first source, for
///         columns of unequal length or too many samples.
Result<std::vector<PutSession>> put_sessions(Batch& batch, const Id& owner,
                                             std::span<const activity::Session> sessions,
                                             const activity::Progress& progress = {});

/// Writes one session under an id that the caller drew, or replaces the one that has it. What is
/// known is not looked for. Errors as above, and Conflict when another session has one of its
/// sources.
Result<void> put_session(Batch& batch, const Id& owner, const Kept<activity::Session>& kept);

/// A session without its series, beats, pauses, laps, sources and notes, which stay empty.
struct SessionSummary {
  Id id;
  activity::Session session{};
  std::int64_t samples = 0;  // how many the series has
};

/// Sessions that start in [from, until).
struct Range {
  activity::Instant from = activity::Instant::min();
  activity::Instant until = activity::Instant::max();
};

/// By start; reads no series.
Result<std::vector<SessionSummary>> session_summaries(Store& store, const Id& owner,
                                                      const Range& range = {});

/// All of one session, as it was put (activity::same).
/// Errors  NotFound; Unavailable when its series is damaged.
Result<activity::Session> load_session(Store& store, const Id& owner, const Id& id);

/// The id of the session that was read from this file and begins then, if there is one: asked
/// before a file is read again.
Result<std::optional<Id>> session_from(Database& database, const Id& owner, std::string_view sha256,
                                       activity::Instant start);

/// Are there sessions from this file? Then it needs not be read again.
Result<bool> knows_file(Store& store, const Id& owner, std::string_view sha256);

/// Whether there was one. Its matches with workouts go too.
Result<bool> remove_session(Batch& batch, const Id& owner, const Id& id);

}  // namespace rubdown::store
