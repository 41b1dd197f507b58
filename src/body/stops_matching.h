// Which red-flag questions a finding has asked again.
#pragma once

#include <string_view>
#include <vector>

#include "body/finding.h"
#include "body/stop.h"

namespace rubdown::body {

/// "shin pain, worse at night" asks for bone pain again, "calf swollen and warm" for the leg. It
/// looks at the finding's place, kind, number and note, and at the line as it was `typed` where
/// that is known: a word that became the kind ("throbbing") is not in the note. One word too many
/// asks a question too many, which is the cheaper mistake.
[[nodiscard]] std::vector<const Stop*> stops_matching(const Finding& finding,
                                                      std::string_view typed = {});

}  // namespace rubdown::body
