// Files in and out. Nothing is ever half-written.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"

namespace rubdown::app {

/// The bytes of a file.
/// Errors  NotFound when it is not there; BadInput when it is a folder or larger than `bytes_max`
///         (found before it is read); Unavailable when it cannot be read.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::uintmax_t bytes_max);

/// Everything that standard input holds, up to `bytes_max`.
[[nodiscard]] Result<std::string> read_standard_input(std::uintmax_t bytes_max);

/// Writes beside the target and renames: either the whole new file is there or the old one is.
/// Errors  Unavailable, with what the system said.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace rubdown::app
