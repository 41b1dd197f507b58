// A whole answer as JSON: docs/answer.schema.json describes the form. The bytes are a function of
// the answer alone.
#pragma once

#include <string>

#include "schedule/answer.h"

namespace rubdown::wire {

[[nodiscard]] std::string to_json(const schedule::Answer& answer);

}  // namespace rubdown::wire
