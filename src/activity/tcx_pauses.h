// Where the timer of a TCX file stood still. The format does not say; laps and tracks give it away.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "activity/track.h"
#include "activity/xml_reader.h"

namespace rubdown::activity {

/// Watches write a new Track where the timer was started again, and a new Lap with a new Track too.
/// So a break between two tracks of one lap is a pause; a break at a lap's end is one only as far
/// as the lap's own time (TotalTimeSeconds) falls short of the time to the next lap.
class TcxPauses {
 public:
  void begin_lap(std::optional<std::int64_t> start_ms, std::size_t offset);
  void end_lap(std::optional<double> moving_s);
  void begin_track() { is_new_track_ = true; }
  void add_point(std::int64_t time_ms);

  /// Adds the pauses found. Laps that overlap become a flaw.
  void finish(std::vector<Span>& pauses, Flaws& flaws, const XmlReader& xml) const;

 private:
  struct Lap {
    std::optional<std::int64_t> start_ms{};
    std::optional<double> moving_s{};
    std::optional<std::int64_t> last_point_ms{};
    std::int64_t paused_ms = 0;  // between its tracks
    std::size_t offset = 0;      // where it stands in the file
  };

  std::vector<Lap> laps_;
  std::vector<Span> breaks_;
  bool is_new_track_ = false;
};

}  // namespace rubdown::activity
