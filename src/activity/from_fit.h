// FIT: what the decoder gives becomes Sessions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "core/result.h"

namespace rubdown::activity {

/// The sessions of a FIT file: one for each session message (the legs of a triathlon, transitions
/// as Sport::Other); of a recording that was never closed, one for all its records.
///
/// - Pauses run from a timer's stop, of any kind, to its next start.
/// - Cadence becomes steps for runs and walks; effort (field 193) is 0 to 10, feel 0 to 100.
/// - A column that only a developer's field fills (power of a foot pod) is taken from there, with a
///   note; a native column is never replaced.
/// - A clock that was set during the run (one gap longer than the whole session) is put right: the
///   records before it move up.
/// - Faults of the file become notes; everything that could be read is there.
///
/// Sources are left to the caller. `name` is for messages.
/// Errors  BadInput with file and byte: another type of FIT file (by name: course, workout), or
///         nothing in it that could be read.
[[nodiscard]] Result<std::vector<Session>> read_fit(std::string_view bytes,
                                                    const std::string& name);

}  // namespace rubdown::activity
