// The list of an export's files, by which a copy is known to be whole.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace rubdown::store {

inline constexpr const char* manifest_name = "manifest.csv";

struct ExportedFile {
  std::string name{};
  std::int64_t rows = 0;  // the head not counted
  std::string sha256{};

  friend bool operator==(const ExportedFile&, const ExportedFile&) = default;
};

/// Its first row tells the format and its version.
[[nodiscard]] std::string write_manifest(const std::vector<ExportedFile>& files);

/// Errors  BadInput: no manifest of rubdown's, one of a newer format, a name that leaves the
///         export's folder.
[[nodiscard]] Result<std::vector<ExportedFile>> read_manifest(std::string_view bytes);

}  // namespace rubdown::store
