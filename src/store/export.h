// Everything that the store holds, in files that any program can read, and back again.
//
//   tables/runner.csv, tables/session.csv, ...      one for each table that has rows
//   series/OWNER/SESSION-samples.csv                one for each session that has samples
//   series/OWNER/SESSION-beats.csv                  ... and intervals between beats
//   manifest.csv                                    last: each file's rows and SHA-256
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "store/store.h"

namespace rubdown::store {

/// Takes one file: its name, with folders parted by '/', and its bytes.
using Sink = std::function<Result<void>(const std::string& name, std::string_view bytes)>;
/// Gives the bytes of a file that was exported.
using Reader = std::function<Result<std::string>(const std::string& name)>;

/// One state of the store, whatever others write meanwhile; the same store gives the same bytes.
/// Errors  those of the sink; Unavailable when a series is damaged, or a cell holds bytes.
Result<void> export_all(Store& store, const Sink& sink);

/// Adds all that an export holds, as one batch. What was exported from one store and brought into
/// an empty one makes the same store again.
/// Errors  BadInput with the file: a manifest of another format, a file whose bytes are not those
///         that were exported, a table or column that this rubdown does not know; Conflict when a
///         runner of the export is in the store already; those of the reader.
Result<void> import_all(Store& store, const Reader& reader);

}  // namespace rubdown::store
