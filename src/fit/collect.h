// Everything of an Activity but its records: messages that come once in a while. Inside this room
// only.
#pragma once

#include "fit/activity.h"
#include "fit/message.h"
#include "fit/walk.h"

namespace rubdown::fit {

class Collector {
 public:
  void start_input(Activity& activity) {
    activity_ = &activity;
    beat_offset_s_ = 0;
  }

  void add(const Message& message);

  /// Of an hrv message, which there may be every second: straight from the packed message.
  void add_rr_intervals(const Frame& frame);

 private:
  template <class Item>
  Item* append(std::vector<Item>& list, std::size_t most, std::size_t offset);

  void add_file_id(const Message& message);
  void add_summary(const Message& message);
  void add_event(const Message& message);
  void add_device(const Message& message);
  void add_local_time(const Message& message);
  void add_beats(const Message& message);

  Activity* activity_ = nullptr;
  double beat_offset_s_ = 0;  // the belt's clock to the world's
};

}  // namespace rubdown::fit
