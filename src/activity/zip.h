// The table of contents of zip files, zip64 included. Our own, for exports need little of zip and
// much care: nothing is believed that the file's size does not bear out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "activity/blob.h"
#include "activity/limits.h"
#include "core/result.h"

namespace rubdown::activity {

struct ZipEntry {
  std::string name;          // as the archive has it
  std::uint64_t offset = 0;  // of the local header
  std::uint64_t packed = 0;  // bytes
  std::uint64_t size = 0;    // bytes, as the archive claims
  std::uint32_t crc = 0;
  std::uint16_t method = 0;  // 0 stored, 8 deflate
  bool is_encrypted = false;
};

struct ZipDirectory {
  std::vector<ZipEntry> entries;  // in the order of the archive; folders left out
  std::string trouble;            // why there may be more, or nothing
};

/// Reads the directory at the end; of a file cut short, the headers in front of its members.
/// Errors  BadInput: no zip file, entries that overlap (a bomb), more than the limits allow.
[[nodiscard]] Result<ZipDirectory> read_zip(const Blob& blob, const std::string& name,
                                            const Limits& limits);

/// The unpacked bytes of an entry. Safe on several threads.
/// Errors  BadInput: encrypted, packed by another method, damaged, beyond the limits.
[[nodiscard]] Result<std::string> bytes_of(const Blob& blob, const ZipEntry& entry,
                                           const std::string& name, const Limits& limits);

}  // namespace rubdown::activity
