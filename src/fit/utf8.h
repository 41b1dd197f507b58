// Text as devices write it, made fit to be shown.
#pragma once

#include <string>
#include <string_view>

#include "fit/bytes.h"

namespace rubdown::fit {

/// The bytes as UTF-8; what is none becomes U+FFFD, byte by byte.
[[nodiscard]] std::string clean_utf8(Bytes bytes);

}  // namespace rubdown::fit
