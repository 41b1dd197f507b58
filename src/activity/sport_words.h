// The sport that a file means by a word.
#pragma once

#include <optional>
#include <string_view>

#include "activity/session.h"

namespace rubdown::activity {

/// "Running", "trail_running", "Biking", "Laufen", "Course à pied", "9" (Strava's number for a
/// run in GPX): by pieces of words of eight languages, whatever the case. Nothing for a word that
/// says no sport we know; "other" and its like are Sport::Other.
[[nodiscard]] std::optional<Sport> sport_of_words(std::string_view words);

}  // namespace rubdown::activity
