// Bytes that can be read piece by piece, on several threads at once: a file or memory.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include "core/result.h"

namespace rubdown::activity {

class Blob {
 public:
  virtual ~Blob() = default;
  [[nodiscard]] virtual std::uint64_t size() const = 0;
  /// `length` bytes from `offset`, or as many as there are.
  /// Errors  Unavailable when the disk says no.
  [[nodiscard]] virtual Result<std::string> read(std::uint64_t offset,
                                                 std::uint64_t length) const = 0;
};

/// A file on disk. It is read, never mapped: a mapped file that somebody cuts short is a crash.
/// Pipes, devices and sockets are told before they are opened, so that none can hang.
/// Errors  NotFound; BadInput when it is no regular file; Unavailable when it cannot be opened.
[[nodiscard]] Result<std::shared_ptr<const Blob>> open_file(const std::filesystem::path& path);

[[nodiscard]] std::shared_ptr<const Blob> in_memory(std::string bytes);

}  // namespace rubdown::activity
