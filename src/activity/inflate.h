// Unpacking of deflate and gzip, whole buffers at once. The only file that knows libdeflate.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "activity/limits.h"
#include "core/result.h"

namespace rubdown::activity {

/// A zip member: `size` bytes are expected, and their CRC-32. Safe on several threads.
/// Errors  BadInput: more or fewer bytes, a wrong checksum, a ratio or size beyond the limits.
[[nodiscard]] Result<std::string> inflate(std::string_view packed, std::uint64_t size,
                                          std::uint32_t crc, const std::string& name,
                                          const Limits& limits);

/// A gzip file, of several members too. Safe on several threads.
[[nodiscard]] Result<std::string> gunzip(std::string_view packed, const std::string& name,
                                         const Limits& limits);

[[nodiscard]] std::uint32_t crc32_of(std::string_view bytes);

}  // namespace rubdown::activity
