// Answers as they are typed: "skin=no", "S-06=yes,ankles-left,2027-06-03".
#pragma once

#include <string>
#include <string_view>

#include "body/screen.h"
#include "core/result.h"

namespace rubdown::body {

/// One word's answers: a group's no answers all its stops; a yes must name the stop.
/// Errors  BadInput: an unknown name (the nearest is suggested), neither yes nor no, a yes without
///         the place that its stop asks for, a place that is none, a day that is none or ahead.
[[nodiscard]] Result<ScreenAnswers> parse_answer(std::string_view word, Day today);

/// The same for all words of a command.
/// Errors  those of each; BadInput: one stop answered with both yes and no.
[[nodiscard]] Result<ScreenAnswers> parse_answers(std::span<const std::string> words, Day today);

/// "S-06,ankles-left,2027-06-03" after the stop's own name: a yes with what it is asked besides.
[[nodiscard]] Result<ScreenAnswer> parse_yes(const std::string& where, const Stop& stop,
                                             std::string_view details, Day today);

/// Errors  BadInput: no stop has that name (the nearest is suggested).
[[nodiscard]] Result<const Stop*> parse_stop(const std::string& where, std::string_view name);

/// "left calf", "calves-left". Errors  BadInput: no place, or no side.
[[nodiscard]] Result<Spot> parse_spot(const std::string& where, std::string_view words, Day today);

}  // namespace rubdown::body
