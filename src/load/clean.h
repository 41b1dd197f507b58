// A recorded session, mended: one value a second of recorded time, without pauses, spikes or jumps.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "activity/session.h"
#include "load/span.h"

namespace rubdown::load {

/// Every column has one entry a second of recorded time; NaN is missing. Seconds of different
/// pieces follow each other, but nothing may be differenced or averaged across the end of a piece.
struct Clean {
  std::vector<float> heart_rate_bpm;
  std::vector<float> speed_mps;
  std::vector<float> step_m;      // covered in this second; NaN where it is not known
  std::vector<float> altitude_m;  // smoothed; jumps and pauses leave no step in it
  std::vector<float> slope;       // rise over run, within +-0.45
  std::vector<Span> pieces;       // recorded without a break

  std::optional<double> distance_m{};  // from the samples
  std::optional<double> ascent_m{};    // ours, beside the device's own in the session
  std::optional<double> descent_m{};
  /// False where the altitude is too noisy for its slopes to be believed as they are, or where
  /// our descent and the device's differ by more than a quarter.
  bool altitude_is_sure = true;
  std::vector<std::string> notes{};  // what was mended or doubted, in sentences

  [[nodiscard]] std::size_t seconds() const { return heart_rate_bpm.size(); }
};

/// Method  Pauses are cut out; a gap of more than 30 s without a sample counts as 30 s and ends a
///         piece, so a clock that jumps by 20 days does not make a long run. Samples whose time
///         does not rise are dropped. A heart rate of 0 or above 240, and a speed that nobody of
///         that sport reaches, are missing. Distance comes from the positions, or from the speed,
///         where the column is empty.
/// Gives   Empty columns for a session without a series.
[[nodiscard]] Clean clean(const activity::Session& session);

/// The seconds that the session's timer ran: as the device says, else as recorded, else from start
/// to end. Nothing when none is known.
[[nodiscard]] std::optional<double> timer_seconds(const activity::Session& session,
                                                  const Clean& clean);
/// Metres, as the device says, else from the samples.
[[nodiscard]] std::optional<double> distance_of(const activity::Session& session,
                                                const Clean& clean);

}  // namespace rubdown::load
