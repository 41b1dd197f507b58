// The parts of the page. Each is a piece of HTML that can stand in a <main>.
#pragma once

#include <string>
#include <string_view>

#include "schedule/answer.h"

namespace rubdown::faces {

/// Safe as text and inside a quoted attribute; control characters become spaces.
[[nodiscard]] std::string escape_html(std::string_view text);

/// The massages in one line each, with a link to the reasons.
[[nodiscard]] std::string glance_html(const schedule::Answer& answer);
/// Each massage with its reasons, what to do afterwards and what another day would cost.
[[nodiscard]] std::string visits_html(const schedule::Answer& answer);
/// What to do after every massage; nothing when they have nothing in common.
[[nodiscard]] std::string aftercare_html(const schedule::Answer& answer);
/// Month by month, Monday to Sunday, shaded by regret; and what the marks mean.
[[nodiscard]] std::string calendar_html(const schedule::Answer& answer);
/// What each week costs the legs, as bars and as a table.
[[nodiscard]] std::string graph_html(const schedule::Answer& answer);
/// What was run, by day, with fitness and fatigue, as bars and lines and as a table.
[[nodiscard]] std::string load_graph_html(const schedule::Condition& condition);
/// How sore each region is expected to be, in small drawings beside each other.
[[nodiscard]] std::string soreness_graph_html(const schedule::Condition& condition);

}  // namespace rubdown::faces
