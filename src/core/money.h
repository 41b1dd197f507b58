// Money as people write it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/units.h"

namespace rubdown {

/// "80.00"
[[nodiscard]] std::string to_text(Cents money);
/// "80", "79.5", "79.50" -> cents; nothing for signs, more than two decimals, or above 10 million.
[[nodiscard]] std::optional<Cents> cents_from(std::string_view text);
/// The currencies that rubdown knows, as ISO 4217 codes.
[[nodiscard]] std::span<const std::string> known_currencies();

}  // namespace rubdown
