// An evening's self-massage as JSON: docs/selfcare.schema.json.
#pragma once

#include <string>

#include "body/routine.h"

namespace rubdown::wire {

[[nodiscard]] std::string to_json(const body::Routine& routine);

}  // namespace rubdown::wire
