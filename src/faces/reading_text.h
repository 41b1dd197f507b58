// What was read of recorded files, and what was not.
#pragma once

#include <string>

#include "activity/read_all.h"
#include "faces/lines.h"

namespace rubdown::faces {

/// The first dozen files that were refused, and why; empty when none was.
[[nodiscard]] std::string refusal_lines(const activity::Reading& reading, const Ink& ink);

struct ImportCounts {
  std::string store;  // the file
  std::size_t added = 0;
  std::size_t known = 0;
  std::size_t replaced = 0;
};

/// What an import did, for a terminal.
[[nodiscard]] std::string import_as_text(const activity::Reading& reading,
                                         const ImportCounts& counts, const TextStyle& style);

}  // namespace rubdown::faces
