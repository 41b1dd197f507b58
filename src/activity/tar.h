// The members of tar files: ustar, GNU and pax.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "activity/blob.h"
#include "activity/limits.h"
#include "core/result.h"

namespace rubdown::activity {

struct TarEntry {
  std::string name;
  std::uint64_t offset = 0;  // of its bytes
  std::uint64_t size = 0;
};

struct TarDirectory {
  std::vector<TarEntry> entries;  // plain files only; links and devices are left out
  std::string trouble;            // why there may be more, or nothing
};

/// True when the 512 bytes are a tar header: by their checksum.
[[nodiscard]] bool is_tar_header(std::string_view block);

/// Errors  BadInput: no tar file, more entries than the limits allow. Unavailable as Blob.
[[nodiscard]] Result<TarDirectory> read_tar(const Blob& blob, const std::string& name,
                                            const Limits& limits);

}  // namespace rubdown::activity
