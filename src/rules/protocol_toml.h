// Reads a protocol from TOML. docs/protocols.md says how to write one.
#pragma once

#include <string_view>

#include "core/result.h"
#include "rules/protocol.h"

namespace rubdown::rules {

/// Takes   the text of a protocol file; `file` names it in errors.
/// Units   days are massage day minus trigger day, -0.5 the same day before it and +0.5 the same
///         day after it; weights are points.
/// Errors  BadInput with where = "mine.toml, line 12": not TOML, an unknown key, style, rule,
///         trigger, condition or distance (with the nearest one), a wrong type, days that are
///         reversed or beyond 60, a weight beyond 50, a row that occurs twice, a first rule that
///         research contradicts, an empty file, more than 1 MB, text that is not UTF-8.
[[nodiscard]] Result<Protocol> read_protocol(std::string_view toml, std::string_view file);

}  // namespace rubdown::rules
