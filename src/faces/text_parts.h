// The parts of the terminal's answer that are more than a line.
#pragma once

#include <span>
#include <string>

#include "faces/lines.h"
#include "schedule/answer.h"

namespace rubdown::faces {

/// One line for each reason: points, words, rule, source, grade in columns.
[[nodiscard]] std::string reason_lines(std::span<const schedule::Reason> reasons, const Ink& ink);
/// What the grades of these massages' reasons mean, once.
[[nodiscard]] std::string grade_legend(std::string_view letters, const Ink& ink);
/// One line a week, Monday to Sunday, with the massages marked, and its legend.
[[nodiscard]] std::string season_lines(const schedule::Answer& answer, const Ink& ink);
/// Self-massage, its words once and its days behind them.
[[nodiscard]] std::string self_massage_lines(const schedule::Answer& answer, const Ink& ink);

}  // namespace rubdown::faces
