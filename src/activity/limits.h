// How much of what a stranger's archive may ask for. An archive of a few kilobytes can claim to
// hold petabytes; what real exports hold is far below each of these.
#pragma once

#include <cstdint>

#include "activity/track_reader.h"

namespace rubdown::activity {

struct Limits {
  /// One unpacked file: the same as one recording.
  std::uint64_t bytes_of_one = bytes_of_a_track_max;
  /// Everything that all archives say they hold: ten years of a daily megabyte are 4 GB.
  std::uint64_t bytes_of_all = 16ULL << 30U;
  /// Archives inside archives are held in memory. A whole account's zip of zips is below 300 MB.
  std::uint64_t bytes_held = 1ULL << 30U;
  /// Unpacked by packed bytes. FIT reaches 4, GPX and TCX 40; deflate itself ends at 1,032.
  std::uint64_t ratio = 400;
  /// Files and folders seen. Twenty years of two a day with a photo each are 30,000.
  std::uint64_t entries = 300'000;
  /// zip in zip in zip; an account export needs two.
  std::uint64_t depth = 4;
  /// Folders within folders, which may be links to one another.
  std::uint64_t folder_depth = 64;
};

}  // namespace rubdown::activity
