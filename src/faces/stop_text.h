// Red flags that hold, as a terminal tells them: what to do first, then what is closed.
#pragma once

#include <span>
#include <string>

#include "faces/lines.h"
#include "schedule/answer.h"

namespace rubdown::faces {

/// Each with its urgency on a line of its own before anything else.
[[nodiscard]] std::string stop_lines(std::span<const schedule::StopNotice> stops, const Ink& ink);
/// Appointments that are to be called off, and why; nothing without any.
[[nodiscard]] std::string called_off_lines(const schedule::Answer& answer, const Ink& ink);

/// "Fri 9 Jul 18:30 sports massage 60 min"
[[nodiscard]] std::string appointment(const schedule::Booking& booking);
/// "left calf (S-06, until Sun 13 Jun), right arch (S-08)"
[[nodiscard]] std::string leave_alone_line(std::span<const schedule::LeaveAlone> places);

}  // namespace rubdown::faces
