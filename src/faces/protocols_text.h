// The protocols as text: `rubdown protocols` and `rubdown protocols NAME`.
#pragma once

#include <span>
#include <string>

#include "faces/lines.h"
#include "rules/protocol.h"

namespace rubdown::faces {

/// Side by side: when each of them wants a massage and when it forbids one. At most five to a
/// table; more follow below. A source that is silent is "not stated", never filled in.
[[nodiscard]] std::string protocols_as_text(std::span<const rules::Protocol> protocols,
                                            const TextStyle& style);

/// One protocol in full: every row with its rules, intervals, follow-ups, silences.
[[nodiscard]] std::string protocol_as_text(const rules::Protocol& protocol, const TextStyle& style);

}  // namespace rubdown::faces
