// The massages as a calendar that phones and desktops import (iCalendar, RFC 5545).
#pragma once

#include <string>

#include "schedule/answer.h"

namespace rubdown::faces {

/// One VEVENT for each massage: all day when no start is known, else at that time on the wall
/// clock of wherever the runner is. The same massage has the same UID on every run and under every
/// protocol, so that importing again moves nothing and doubles nothing.
[[nodiscard]] std::string as_ics(const schedule::Answer& answer);

}  // namespace rubdown::faces
