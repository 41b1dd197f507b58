// What a file is: by its name, before it is opened; by its bytes, once they are there.
#pragma once

#include <string>
#include <string_view>

namespace rubdown::activity {

enum class FileKind {
  Unknown,  // only its bytes can tell
  Fit,
  Tcx,
  Gpx,
  Zip,
  Gzip,
  Tar,
  StravaIndex,  // activities.csv
  AppleDouble,  // what a Mac writes beside each file: ._run.fit, __MACOSX/
  Other,        // pictures, films, texts, maps, summaries: nothing that was recorded
};

/// By the last part of the name, whatever its case.
[[nodiscard]] FileKind kind_by_name(std::string_view name);

/// By the first bytes: at least 512, where the file has as many.
[[nodiscard]] FileKind kind_by_bytes(std::string_view bytes);

/// "a picture", "a zip archive": what was found, for messages about bytes that are no recording.
[[nodiscard]] std::string description_of(std::string_view bytes);

/// ".jpg": in lower case, with its dot; empty when there is none.
[[nodiscard]] std::string extension_of(std::string_view name);

}  // namespace rubdown::activity
