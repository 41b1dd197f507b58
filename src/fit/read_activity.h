// A whole FIT file as an Activity.
#pragma once

#include <memory>

#include "fit/activity.h"

namespace rubdown::fit {

struct ReadOptions {
  bool developer_columns = true;  // developers' fields of records
  bool salvage = true;            // look for the frame again where it was lost
};

/// Keeps its memory from one input to the next; one thread at a time.
class ActivityReader {
 public:
  ActivityReader();
  ~ActivityReader();
  ActivityReader(ActivityReader&&) noexcept;
  ActivityReader& operator=(ActivityReader&&) noexcept;

  /// Reads every part of `input` into `activity`, forgetting what was in it. What is wrong is in
  /// activity.report; everything before a fault is there. Where the frame was lost, the result of
  /// salvage() is taken if it has more records; the report then tells what it mended.
  ///
  /// A file that is no activity is read all the same: see activity.file_id.
  void read(Bytes input, Activity& activity, const ReadOptions& options = {});

 private:
  void read_as_it_is(Bytes input, Activity& activity, const ReadOptions& options);

  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace rubdown::fit
