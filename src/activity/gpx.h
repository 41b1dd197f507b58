// GPX: the track files of phones and web sites, versions 1.0 and 1.1.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "core/result.h"

namespace rubdown::activity {

/// The sessions of a GPX file: one for each track, cut where settle() cuts. A track that bears the
/// name and type of the one before and begins within three hours of its end goes on with it.
///
/// Pauses: between segments, between OpenTracks' markers (latitude 100 to 200), and silences on
/// one spot. Heart rate, cadence, power, speed and temperature come from extensions under any
/// prefix; known namespaces outrank others. A file that ends early gives what stands before.
///
/// Sources are left to the caller. `name` is for messages.
/// Errors  BadInput with file and line: not XML and nothing to keep, a route (positions without
///         times), waypoints or nothing but a head.
[[nodiscard]] Result<std::vector<Session>> read_gpx(std::string_view bytes,
                                                    const std::string& name);

}  // namespace rubdown::activity
