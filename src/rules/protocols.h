// The protocols that come with the program: protocols/*.toml, compiled in.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/result.h"
#include "rules/protocol.h"

namespace rubdown::rules {

/// "consensus" first, then the four sources in the order of their rule ids.
[[nodiscard]] std::span<const std::string> protocol_names();

/// Read at the first call for its name (a millisecond or two), then kept.
/// Errors  NotFound for any other name, with the nearest one and how to give a file of one's own.
[[nodiscard]] Result<Protocol> builtin_protocol(std::string_view name);

/// True when `name` is the path of a file ("./mine.toml", "mine.toml"), not a protocol's name.
/// Whoever may read files reads it and calls read_protocol.
[[nodiscard]] bool is_protocol_path(std::string_view name);

}  // namespace rubdown::rules
