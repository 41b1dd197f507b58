// The red-flag questions as a terminal shows them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "body/screen.h"
#include "faces/lines.h"
#include "schedule/restriction.h"

namespace rubdown::faces {

struct ScreenView {
  std::vector<schedule::StopNotice> stops{};  // what holds, the gravest first
  std::vector<const body::Stop*> open{};      // what is still to be answered
};

/// What holds, what to do about it, and the questions that are open.
[[nodiscard]] std::string screen_as_text(const ScreenView& view, const TextStyle& style);

}  // namespace rubdown::faces
