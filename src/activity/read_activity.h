// Any recorded file becomes Sessions; what it is, its bytes say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "activity/session.h"
#include "core/result.h"

namespace rubdown::activity {

/// The sessions of one file, FIT, TCX or GPX, gzip around it or not; UTF-16 is converted. Each
/// session names its one source: `name`, the format, size and SHA-256 of the innermost bytes.
///
/// Errors  BadInput with file and place, what was found and what was expected: another kind of
///         file (by name: a picture, a zip archive, a calendar), a course, a route, a workout, an
///         empty file, more than 256 MB.
[[nodiscard]] Result<std::vector<Session>> read_activity(std::string_view bytes,
                                                         const std::string& name);

}  // namespace rubdown::activity
