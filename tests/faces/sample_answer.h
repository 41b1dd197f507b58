// Answers made by hand, for the faces to show.
#pragma once

#include "schedule/answer.h"

namespace rubdown::test {

/// Eighteen weeks to a marathon and two after it: six massages, one of them already booked.
[[nodiscard]] schedule::Answer sample_answer();
/// The same with twelve weeks of recordings behind it and a forecast around its first massage.
[[nodiscard]] schedule::Answer recorded_answer();

/// The same season when rules forbid every offer; when the budget pays for none; when nothing is
/// worth its price; when the menu is empty.
[[nodiscard]] schedule::Answer all_forbidden_answer();
[[nodiscard]] schedule::Answer too_dear_answer();
[[nodiscard]] schedule::Answer not_worth_it_answer();
[[nodiscard]] schedule::Answer empty_menu_answer();

/// A booked massage that no schedule can keep.
[[nodiscard]] schedule::Answer infeasible_answer();
/// The sample, but the search stopped before it could prove anything.
[[nodiscard]] schedule::Answer stopped_answer();
/// The sample with words that try to break out of HTML, a calendar and a terminal.
[[nodiscard]] schedule::Answer hostile_answer();

}  // namespace rubdown::test
