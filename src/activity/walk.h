// Folders and archives, opened down to the innermost files.
//
//   const Listing listing = walk(paths);
//   for (const Member& member : listing.members)      // on as many threads as there are
//     const auto bytes = bytes_of(member);
//
// Nothing is ever written to disk, so a name such as ../../etc/passwd inside an archive is a name
// and no more; it is cleaned for showing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "activity/blob.h"
#include "activity/file_kind.h"
#include "activity/limits.h"
#include "activity/zip.h"
#include "core/result.h"

namespace rubdown::activity {

/// A stretch of a blob: a member of a tar archive.
struct Stretch {
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
};

/// An innermost file, not read yet. Keeps its archive open.
struct Member {
  std::string name{};                 // "export.zip/activities/12.fit.gz"
  FileKind kind = FileKind::Unknown;  // by its name; without a .gz
  std::uint64_t size_bytes = 0;       // as it lies there, packed or not
  bool is_gzip = false;

  std::filesystem::path path{};  // of a plain file, when there is no archive
  std::shared_ptr<const Blob> archive{};
  std::variant<Stretch, ZipEntry> where{};  // in the archive
};

struct Listing {
  std::vector<Member> members;                // folders by name, archives in their own order
  std::vector<Error> troubles;                // what could not be opened, and why
  std::map<std::string, std::size_t> others;  // files that are no recordings, by extension
  std::size_t apple_doubles = 0;              // a Mac's companion files
  std::size_t special_files = 0;              // pipes, devices, sockets: never opened
  std::size_t seen_twice = 0;                 // folders that a link led back to
};

/// Lists what lies under `paths`: folders (by name; links followed, each folder once), zip, tar and
/// gzip files and those inside them. One thing that cannot be opened stops no other.
[[nodiscard]] Listing walk(std::span<const std::filesystem::path> paths, const Limits& limits = {});

/// The same for bytes that are already here, an upload say.
[[nodiscard]] Listing walk_bytes(std::string bytes, const std::string& name,
                                 const Limits& limits = {});

/// Reads and unpacks one file. Safe on several threads at once.
/// Errors  NotFound when it has gone meanwhile; BadInput when it is damaged, encrypted or beyond
///         the limits; Unavailable when the disk says no.
[[nodiscard]] Result<std::string> bytes_of(const Member& member, const Limits& limits = {});

}  // namespace rubdown::activity
