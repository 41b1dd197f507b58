// Decimal numbers as files write them.
#pragma once

#include <optional>
#include <string_view>

namespace rubdown::activity {

/// "12", "-7.5", " 45.20987707190215587615966796875 ", "1.6E2", and "7,5" of programs that follow
/// their user's language. Nothing for other text, NaN and infinities.
/// Error  At most one part in 10^15: these are metres and beats, not money.
[[nodiscard]] std::optional<double> decimal(std::string_view text);

}  // namespace rubdown::activity
