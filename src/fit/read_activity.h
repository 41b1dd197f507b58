// A whole FIT file as an Activity.
#pragma once

#include <memory>

#include "fit/activity.h"

namespace rubdown::fit {

/// Keeps its memory from one input to the next; one thread at a time.
class ActivityReader {
 public:
  ActivityReader();
  ~ActivityReader();
  ActivityReader(ActivityReader&&) noexcept;
  ActivityReader& operator=(ActivityReader&&) noexcept;

  /// Reads every part of `input` into `activity`, forgetting what was in it. What is wrong is in
  /// activity.report; everything before a fault is there. Where the frame was lost, salvage() is
  /// tried and its result taken if it has more records; the report then tells what it mended.
  ///
  /// A file that is no activity is read all the same: see activity.file_id.
  void read(Bytes input, Activity& activity);

  /// The same without salvage.
  void read_as_it_is(Bytes input, Activity& activity);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace rubdown::fit
